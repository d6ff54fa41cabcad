import type { History } from '../history/history';
import type { Days } from './daily/days';
import { type Daily, rollingSums } from './daily/sums';
import { rollingMedians } from './daily/values';
import { WINDOW_DAYS } from './pooling';

/** The first day of history: -1 where it began before, `count` where it hasn't. */
export function begunOn({ landing, facts: { commits } }: History, { dayOf, count }: Days): number {
  const [first] = landing.mainline;
  return first === undefined ? count : dayOf(commits.committedAt(first));
}

/** What is usual is learnt from half a year before the window. */
const LEARNT_DAYS = 26 * 7;
/** Less than this of it tells nothing. */
const LEAST_LEARNT_DAYS = 8 * 7;

/**
 * What is usual of a sum over `length` days, as of each day: the median of all such sums that lie before the window of as
 * many days and within 26 weeks and four. NaN where fewer than eight weeks of history lie before the window.
 * @param begun The first day of history; -1 where that was before.
 */
export function usualSums(daily: Daily, begun: number, length: number): Daily {
  const firstWhole = Math.max(begun, 0) + length - 1;
  const sums = rollingSums(daily, length);
  const starts = new Uint32Array(daily.length + 1).map((_, day) => Math.max(0, day - firstWhole));
  const medians = rollingMedians(
    { values: sums.subarray(Math.min(firstWhole, sums.length)), starts },
    LEARNT_DAYS + WINDOW_DAYS + 1 - 2 * length,
  );
  return daily.map((_, day) => {
    const before = day - length;
    return before + 1 - begun < Math.max(LEAST_LEARNT_DAYS, length) ? Number.NaN : (medians[before] ?? Number.NaN);
  });
}
