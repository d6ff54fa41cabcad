import type { Arrival } from '../../facts/arrival';
import { isAncestor } from '../../history/ancestry';
import type { History } from '../../history/history';
import type { Release } from '../../history/release';
import { compareVersions, type ReleaseTag } from '../../history/releaseTag';
import { hoursBetween, type Instant } from '../../time/instant';
import type { Failure, Landed } from '../failure';

/** Users got an older release again. */
interface Return {
  readonly to: Release;
  /** The release that they got it as: a later one of the same content, or the older one itself. */
  readonly as: Release;
  readonly at: Instant;
  /** The first release after the older one, which is blamed, and when users got it. */
  readonly failed: Release;
  readonly failedAt: Instant;
}

/**
 * The releases that were rolled back, each once, by the first return to what was before it. docs/metrics.md, "Hotfixes and
 * rollbacks".
 * @param deployed Deployments, oldest first.
 */
export function rolledBack(history: History, deployed: readonly Arrival[]): Failure[] {
  const returns = [...returnsByTag(history), ...returnsByDeployment(deployed)].toSorted((a, b) => a.at - b.at);
  const firsts = new Map<Release, Return>();
  for (const each of returns) if (!firsts.has(each.failed)) firsts.set(each.failed, each);
  return [...firsts.values()].map((each) => failureOf(history, each));
}

/**
 * The highest version so far of a series marks an older commit than the highest before it. A lower version is no return
 * but the maintenance of an older line, the same one another edition of it, and a new major version a new product.
 */
function returnsByTag({ facts: { commits }, carriers, releases, rules }: History): Return[] {
  if (rules.from === 'changes') return [];
  const contains = (release: Release, older: Release) =>
    isAncestor(commits, commits.rowOf(older.sha), commits.rowOf(release.sha));
  const rising = new Map<string, Release[]>();
  return releases.flatMap((release): Return[] => {
    const { prerelease, version, sha, releasedAt } = release;
    if (prerelease) return [];
    const key = `${version.series} ${version.version[0] ?? ''}`;
    const before = rising.get(key) ?? [];
    const last = before.at(-1);
    if (last && !isHigher(version, last.version)) return [];
    rising.set(key, before);
    before.push(release);
    // what no earlier release carried is new, as nearly always
    if (!last || last.sha === sha || carriers.ofCommit(commits.rowOf(sha)) === release) return [];
    if (!contains(last, release)) return [];
    const place = before.findLastIndex((each) => each !== release && contains(release, each));
    const [to, failed] = [before[place], before[place + 1]];
    return to && failed ? [{ to, as: release, at: releasedAt, failed, failedAt: failed.releasedAt }] : [];
  });
}

/** Whatever a team's own tags are called, the later one counts as higher. */
function isHigher(version: ReleaseTag, before: ReleaseTag): boolean {
  return version.version.length === 0 || compareVersions(version, before) > 0;
}

/** An environment gets a release that is older than what it has; pre-releases aside. */
function returnsByDeployment(deployed: readonly Arrival[]): Return[] {
  /** What arrived in each place, oldest first. */
  const arrived = new Map<string, { readonly release: Release; readonly at: Instant }[]>();
  return deployed.flatMap(({ release, service, environment, at }): Return[] => {
    if (!release || release.prerelease) return [];
    const place = JSON.stringify([service, environment, release.version.series]);
    const before = arrived.get(place) ?? [];
    const last = before.at(-1)?.release;
    arrived.set(place, before);
    before.push({ release, at });
    if (!last || !isOlder(release, last)) return [];
    const next = before.find((each) => isOlder(release, each.release));
    return next ? [{ to: release, as: release, at, failed: next.release, failedAt: next.at }] : [];
  });
}

function isOlder(a: Release, b: Release): boolean {
  return (compareVersions(a.version, b.version) || a.releasedAt - b.releasedAt) < 0;
}

function failureOf({ facts: { commits } }: History, { to, as, at, failed, failedAt }: Return): Failure {
  const landed = ({ sha }: Release): Landed => ({ sha, mergedAt: commits.committedAt(commits.rowOf(sha)) });
  return {
    kind: 'rolledBack',
    change: landed(failed),
    repair: landed(as),
    commit: failed.sha,
    repairCommit: as.sha,
    ground: { by: 'rollback', to: to.name },
    confidence: 'certain',
    failedIn: failed,
    repairedIn: as,
    caught: false,
    failedAt,
    repairedAt: at,
    recovery: at < failedAt ? null : hoursBetween(failedAt, at),
    verdict: null,
  };
}
