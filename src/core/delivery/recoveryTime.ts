import { counting, type Failure } from '../failures/failure';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';
import type { Profile } from './profile';
import { hasReleases, whyNoRelease } from './releasedChange';
import { Sample } from './sample';

/** Median time (h) from a failed change's release (or merge) to that of its revert. docs/metrics.md, "Recovery time". */
export function recoveryTime(
  history: History,
  failures: readonly Failure[],
  window: Window,
  profile: Profile,
): Measurement {
  if (profile.withoutReleases === 'unknown' && !hasReleases(history)) return unmeasured(whyNoRelease(history));
  const sample = new Sample();
  for (const { caught, failedIn, failedAt, repairedIn, recovery } of counting(failures)) {
    if (!isWithin(window, failedAt)) continue;
    if (caught) sample.leaveOut('caught');
    else if (recovery === null) sample.leaveOut(failedIn && !repairedIn ? 'repairNotReleased' : 'skewedClock');
    else sample.add(recovery);
  }
  return sample.median(
    'h',
    window,
    sample.isEmpty
      ? 'No change that failed in the window was reverted in git.'
      : 'No failure of the window has a repair whose time can be told.',
  );
}
