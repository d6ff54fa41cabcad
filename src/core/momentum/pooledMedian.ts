import { countOver, type DailyValues, drawnMedian, lastWindow, rollingMedians } from './daily/values';
import type { Draws } from './gauge';
import { byLength, POOLED_DAYS } from './pooling';

/** The median of a window that grew until it held enough. */
export interface PooledValue {
  readonly value: number;
  readonly sampleSize: number;
  readonly windowDays: number;
}

export interface PooledMedian {
  /** Over a window that ends with the day; undefined where even the longest holds too little. */
  on(day: number): PooledValue | undefined;
  /** Tells that of the last day's window; undefined where nothing of it was drawn. */
  redrawn(): (draws: Draws) => number | undefined;
}

/** @param least A window that holds fewer values grows. */
export function pooledMedian(daily: DailyValues, least: number): PooledMedian {
  const medians = byLength((length) => rollingMedians(daily, length));
  const last = daily.starts.length - 2;
  const lengthOn = (day: number) => POOLED_DAYS.find((length) => countOver(daily, day, length) >= least);
  return {
    on(day) {
      const windowDays = lengthOn(day);
      const value = windowDays === undefined ? undefined : medians(windowDays)[day];
      if (windowDays === undefined || value === undefined) return undefined;
      return { value, sampleSize: countOver(daily, day, windowDays), windowDays };
    },
    redrawn() {
      const length = lengthOn(last);
      if (length === undefined) return () => undefined;
      const window = lastWindow(daily, length);
      return (draws) => {
        const median = drawnMedian(window, draws(length), last + 1 - length);
        return Number.isNaN(median) ? undefined : median;
      };
    },
  };
}
