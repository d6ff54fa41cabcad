import type { Facts } from '../facts/facts';
import type { Failure } from '../failures/failure';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import { daysOf, type Window } from '../time/window';
import { failedUnits } from './changeFailRate';
import { hintedUnits } from './changeFailureHintRate';
import { growing, LEAST_UNITS, tooFew } from './grownShare';
import type { Units } from './measuredShare';
import type { Profile } from './profile';
import { hasReleases, whyNoRelease } from './releasedChange';

/**
 * By how many percentage points the failures that git shows exceed those that are reported, over the same window: above 0
 * "failure" has been narrowed to less than what the team itself had to take back. docs/metrics.md, "Definition drift".
 */
export function definitionDrift(
  history: History,
  failures: readonly Failure[],
  facts: Facts,
  window: Window,
  profile: Profile,
): Measurement {
  if (facts.whyUnknown !== null) return unmeasured(facts.whyUnknown);
  if (profile.withoutReleases === 'unknown' && !hasReleases(history)) return unmeasured(whyNoRelease(history));
  const [hintedIn, reportedIn] = [hintedUnits(history, failures), failedUnits(facts)];
  const windows = growing(window);
  for (const tried of windows) {
    const [hinted, reported] = [hintedIn(tried), reportedIn(tried)];
    if (Math.min(hinted.all, reported.all) >= LEAST_UNITS)
      return {
        state: 'measured',
        value: 100 * (shareOf(hinted) - shareOf(reported)),
        unit: 'points',
        sampleSize: Math.min(hinted.all, reported.all),
        windowDays: daysOf(tried),
      };
  }
  return tooFew('deployments or releases', windows.at(-1) ?? window);
}

function shareOf({ all, some }: Units): number {
  return some / all;
}
