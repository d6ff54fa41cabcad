import type { Release } from '../history/release';
import { lineOf } from '../history/releaseTag';
import { medianOf } from '../stats';
import { DAY, type Instant } from '../time/instant';
import type { Failure } from './failure';

/** A later repair is a planned one. */
const LONGEST_GAP = 3 * DAY;

/**
 * The patch releases that came soon after the release before them in their line (within three days and a quarter of
 * their series' median gap) and carry the repair of something that release was the first to carry.
 * @param releases Oldest first.
 */
export function hotfixesAmong(releases: readonly Release[], failures: readonly Failure[]): Set<Release> {
  const final = releases.filter(({ prerelease }) => !prerelease);
  const before = predecessors(final);
  const gaps = usualGaps(final);
  const hotfixes = new Set<Release>();
  for (const { failedIn, repairedIn } of failures) {
    if (!failedIn || !repairedIn || before.get(repairedIn) !== failedIn) continue;
    const gap = gaps.get(repairedIn.version.series) ?? 0;
    if (repairedIn.releasedAt - failedIn.releasedAt <= Math.min(LONGEST_GAP, gap / 4)) hotfixes.add(repairedIn);
  }
  return hotfixes;
}

/** Each release's one before in its line: 1.4.1 comes after 1.4.0, even if 1.3.9 lies between them in time. */
function predecessors(releases: readonly Release[]): Map<Release, Release> {
  const before = new Map<Release, Release>();
  const latest = new Map<string, Release>();
  for (const release of releases) {
    const line = lineOf(release.version);
    const last = latest.get(line);
    if (last) before.set(release, last);
    latest.set(line, release);
  }
  return before;
}

/** The median gap between the releases of each series, in milliseconds; none for a series of one release. */
function usualGaps(releases: readonly Release[]): Map<string, number> {
  const latest = new Map<string, Instant>();
  const gaps = new Map<string, number[]>();
  for (const { version, releasedAt } of releases) {
    const last = latest.get(version.series);
    latest.set(version.series, releasedAt);
    if (last === undefined) continue;
    const ofSeries = gaps.get(version.series);
    if (ofSeries) ofSeries.push(releasedAt - last);
    else gaps.set(version.series, [releasedAt - last]);
  }
  return new Map([...gaps].map(([series, ofSeries]) => [series, medianOf(ofSeries) ?? 0]));
}
