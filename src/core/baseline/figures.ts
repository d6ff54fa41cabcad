import type { Delivered } from '../momentum/daily/delivered';
import type { Daily } from '../momentum/daily/sums';
import { type DailyValues, medianOfFirst } from '../momentum/daily/values';
import type { FigureOver, Spans } from './spans';

/** A figure of which can be learnt what is usual. */
export interface Figure {
  readonly over: FigureOver;
  /** The standard deviation that chance alone gives it, at what is usual. */
  leastSpread(usual: number, spans: Spans): number;
}

const WEEK_DAYS = 7;

/** Per week. What happens at random varies by the root of how often it does. */
export function frequencyFigure(daily: Daily): Figure {
  return {
    over(from, to) {
      const sampleSize = daily.subarray(from, to).reduce((sum, count) => sum + count, 0);
      return { value: (sampleSize * WEEK_DAYS) / (to - from), sampleSize };
    },
    leastSpread: (usual, { spanDays }) =>
      Math.sqrt(Math.max((usual * spanDays) / WEEK_DAYS, 1)) * (WEEK_DAYS / spanDays),
  };
}

/** A median that moves by less than this is steady. */
const NOTICEABLE = 0.1;

export function medianFigure({ values, starts }: DailyValues): Figure {
  return {
    over(from, to) {
      const within = values.subarray(starts[from], starts[to]).toSorted();
      const value = medianOfFirst(within, within.length);
      return within.length === 0 ? null : { value, sampleSize: within.length };
    },
    leastSpread: (usual) => NOTICEABLE * usual,
  };
}

/** What was known to have failed by the end of the span, of what was delivered in it. */
export function shareFigure(delivered: readonly Delivered[]): Figure {
  const byDay: Delivered[][] = [];
  for (const each of delivered) (byDay[each.day] ??= []).push(each);
  return {
    over(from, to) {
      const within = byDay.slice(from, to).flat();
      const failed = within.filter(({ failedOn }) => failedOn < to).length;
      return within.length === 0 ? null : { value: failed / within.length, sampleSize: within.length };
    },
    leastSpread(usual, { last: { sampleSize } }) {
      const share = (usual * sampleSize + 1) / (sampleSize + 2);
      return Math.sqrt((share * (1 - share)) / sampleSize);
    },
  };
}
