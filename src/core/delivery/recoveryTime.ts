import { counting, type Failure } from '../failures/failure';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';
import type { Profile } from './profile';
import { hasReleases, whyNoRelease } from './releasedChange';
import { Sample } from './sample';

/**
 * Median time (h) from the release (or merge) of what failed to that of what repaired it: its revert, a fix that names
 * it, a hotfix or a return to an older release. docs/metrics.md, "Recovery time".
 */
export function recoveryTime(
  history: History,
  failures: readonly Failure[],
  window: Window,
  profile: Profile,
): Measurement {
  if (profile.withoutReleases === 'unknown' && !hasReleases(history)) return unmeasured(whyNoRelease(history));
  const sample = new Sample();
  for (const failure of counting(failures)) {
    const { caught, failedIn, failedAt, repairedIn, recovery } = failure;
    if (!isWithin(window, failedAt) || isToldTwice(failure)) continue;
    if (caught) sample.leaveOut('caught');
    else if (recovery === null) sample.leaveOut(failedIn && !repairedIn ? 'repairNotReleased' : 'skewedClock');
    else sample.add(recovery);
  }
  return sample.median(
    'h',
    window,
    sample.isEmpty
      ? 'No change that failed in the window was repaired in git.'
      : 'No failure of the window has a repair whose time can be told.',
  );
}

/** A hotfix whose evidence is a failure that counts by itself. */
export function isToldTwice({ kind, confidence }: Failure): boolean {
  return kind === 'hotfixed' && (confidence === 'stated' || confidence === 'certain');
}
