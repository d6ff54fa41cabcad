import type { Release } from '../../history/release';
import { compareVersions, lineOf } from '../../history/releaseTag';
import { medianOf, medianWithout } from '../../statistics/quantiles';
import type { Duration } from '../../time/duration';
import { DAY } from '../../time/instant';

/** A patch release that came soon after the release before it in its line. */
export interface FollowUp {
  readonly release: Release;
  readonly previous: Release;
  /** The release that began the line: 1.4.0 for 1.4.2. */
  readonly first: Release | null;
}

/** What comes later is a planned one. */
const LONGEST_GAP = 3 * DAY;
/** Fewer gaps than this say nothing of how often a line is patched; then those of its series do. */
const LEAST_GAPS = 3;

/**
 * Within three days and a quarter of the usual gap: the median of the line's own, the one in question aside.
 * Pre-releases don't count. docs/metrics.md, "Hotfixes and rollbacks".
 * @param releases Oldest first.
 */
export function followUpsAmong(releases: readonly Release[]): FollowUp[] {
  const final = releases.filter(({ prerelease }) => !prerelease);
  const lines = groupedBy(final, ({ version }) => lineOf(version));
  const series = groupedBy(final, ({ version }) => version.series);
  const usual = new Map([...series].map(([name, all]) => [name, medianOf(gapsOf(all)) ?? 0]));
  return [...lines.values()].flatMap((line) => followUpsIn(line, usual.get(line[0]?.version.series ?? '') ?? 0));
}

function followUpsIn(line: readonly Release[], usualInSeries: Duration): FollowUp[] {
  const first = line.find(({ version: { version } }) => (version[2] ?? 0) === 0) ?? null;
  const gaps = gapsOf(line);
  const sorted = gaps.toSorted((a, b) => a - b);
  return line.flatMap((release, i) => {
    const previous = line[i - 1];
    // a release that says nothing of versions has no patches
    if (!previous || release.version.version.length === 0 || release.sha === previous.sha) return [];
    if (compareVersions(release.version, previous.version) < 0) return [];
    const others = gaps.length > LEAST_GAPS ? medianWithout(sorted, gaps[i - 1] ?? 0) : undefined;
    const limit = Math.min(LONGEST_GAP, (others ?? usualInSeries) / 4);
    return release.releasedAt - previous.releasedAt <= limit ? [{ release, previous, first }] : [];
  });
}

function gapsOf(releases: readonly Release[]): Duration[] {
  return releases.slice(1).map(({ releasedAt }, i) => releasedAt - (releases[i]?.releasedAt ?? releasedAt));
}

function groupedBy(releases: readonly Release[], keyOf: (release: Release) => string): Map<string, Release[]> {
  const groups = new Map<string, Release[]>();
  for (const release of releases) {
    const group = groups.get(keyOf(release));
    if (group) group.push(release);
    else groups.set(keyOf(release), [release]);
  }
  return groups;
}
