import { counting, type Failure } from '../failures/failure';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import { wilsonInterval } from '../stats';
import { DAY } from '../time/instant';
import { daysOf, isWithin, type Window, windowEnding } from '../time/window';
import type { Profile } from './profile';
import { hasReleases, whyNoRelease } from './releasedChange';

/** Fewer releases or changes than this say nothing about a share. */
const LEAST_UNITS = 10;
/** The window grows no longer than this. */
export const LONGEST_WINDOW = 180 * DAY;
const WIDER = [90 * DAY, LONGEST_WINDOW];
/** An interval narrower than this goes without saying. */
const NOTABLE_WIDTH = 0.1;

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
  const wider = WIDER.map((length) => windowEnding(window.endAt, length)).filter((w) => w.startAt < window.startAt);
  for (const tried of [window, ...wider]) {
    const { all, failed } = unitsOf(history, failures, tried);
    if (all >= LEAST_UNITS) return shareOf(failed, all, tried);
  }
  const widest = wider.at(-1) ?? window;
  return unmeasured(
    `Fewer than ${LEAST_UNITS} ${hasReleases(history) ? 'releases' : 'changes'} in ${Math.round(daysOf(widest))} days.`,
  );
}

function unitsOf(history: History, all: readonly Failure[], window: Window): { all: number; failed: number } {
  const failures = counting(all).filter(({ caught, failedAt }) => !caught && isWithin(window, failedAt));
  if (!hasReleases(history))
    return {
      all: history.changes.filter(({ mergedAt }) => isWithin(window, mergedAt)).length,
      failed: failures.length,
    };
  return {
    all: history.releases.filter(({ prerelease, releasedAt }) => !prerelease && isWithin(window, releasedAt)).length,
    failed: new Set(failures.map(({ failedIn }) => failedIn)).size,
  };
}

function shareOf(failed: number, all: number, window: Window): Measurement {
  const interval = wilsonInterval(failed, all);
  return {
    state: 'measured',
    value: failed / all,
    unit: 'share',
    sampleSize: all,
    windowDays: daysOf(window),
    ...(interval[1] - interval[0] > NOTABLE_WIDTH && { interval }),
  };
}
