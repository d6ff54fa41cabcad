import type { History } from '../history/history';
import type { Release } from '../history/release';
import { compareVersions } from '../history/releaseTag';
import { hoursBetween } from '../time/instant';
import type { Failure } from './failure';

/** When and with which releases users had a failure, and had it no more. */
export type Course = Pick<
  Failure,
  'change' | 'repair' | 'failedIn' | 'repairedIn' | 'caught' | 'failedAt' | 'repairedAt' | 'recovery'
>;

/**
 * By the very commits: a release branch may have had them long before it was merged back.
 * @param failed The row of the commit that failed. @param repairing Of the one that repairs it.
 */
export function courseOf(history: History, failed: number, repairing: number): Course {
  const { carriers, hasReleases } = history;
  const [change, repair] = [landed(history, failed), landed(history, repairing)];
  const failedIn = carriers.allOfCommit(failed)[0] ?? null;
  const repairedIn = carriers.allOfCommit(repairing).find((release) => !isOlderLine(release, failedIn)) ?? null;
  const caught = hasReleases && (failedIn === null || failedIn === repairedIn);
  const byRelease = !caught && failedIn !== null;
  const failedAt = byRelease ? failedIn.releasedAt : change.mergedAt;
  const repairedAt = byRelease && repairedIn ? repairedIn.releasedAt : repair.mergedAt;
  const pending = byRelease && !repairedIn;
  const recovery = pending || repairedAt < failedAt ? null : hoursBetween(failedAt, repairedAt);
  return { change, repair, failedIn, repairedIn, caught, failedAt, repairedAt, recovery };
}

function landed({ facts: { commits }, landing }: History, commit: number): Course['change'] {
  const row = landing.mainline[landing.placeOf(commit)] ?? -1;
  return { sha: commits.shaOf(row), mergedAt: commits.committedAt(row) };
}

/** Who has 2.0.0 is not helped by 1.9.1, to which the repair was brought first. */
function isOlderLine(release: Release, failedIn: Release | null): boolean {
  return (
    failedIn !== null &&
    release.version.series === failedIn.version.series &&
    compareVersions(release.version, failedIn.version) < 0
  );
}
