import { counting, type Failure } from '../failures/failure';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';
import { grownShare } from './grownShare';
import type { Units } from './measuredShare';
import type { Profile } from './profile';
import { hasReleases, whyNoRelease } from './releasedChange';

/**
 * Lower bound of the share of releases (without releases: of changes) that failed, from hints in git alone.
 * A window with too few of them grows. docs/metrics.md, "Change-failure hints".
 */
export function changeFailureHintRate(
  history: History,
  failures: readonly Failure[],
  window: Window,
  profile: Profile,
): Measurement {
  if (profile.withoutReleases === 'unknown' && !hasReleases(history)) return unmeasured(whyNoRelease(history));
  return grownShare(window, hintedUnits(history, failures), hasReleases(history) ? 'releases' : 'changes');
}

/** The releases (or changes) of a window, and those of them that failed: each once, however much of it did. */
export function hintedUnits(history: History, all: readonly Failure[]): (window: Window) => Units {
  const failures = counting(all).filter(({ caught }) => !caught);
  if (!hasReleases(history)) {
    const failed = new Map(failures.map(({ change }) => [change.sha, change.mergedAt]));
    const merged = history.changes.map(({ mergedAt }) => mergedAt);
    return (window) => within(window, merged, [...failed.values()]);
  }
  const failed = new Set(failures.flatMap(({ failedIn }) => failedIn ?? []));
  const final = history.releases.filter(({ prerelease }) => !prerelease).map(({ releasedAt }) => releasedAt);
  return (window) =>
    within(
      window,
      final,
      [...failed].map(({ releasedAt }) => releasedAt),
    );
}

function within(window: Window, all: readonly number[], some: readonly number[]): Units {
  const count = (instants: readonly number[]) => instants.filter((at) => isWithin(window, at)).length;
  return { all: count(all), some: count(some) };
}
