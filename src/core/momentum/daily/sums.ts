import type { Instant } from '../../time/instant';
import type { Days } from './days';

/** How much there was on each day. */
export type Daily = Float64Array;

/** @param instants What is outside the days isn't counted. */
export function countedDaily({ count, dayOf }: Days, instants: readonly Instant[]): Daily {
  const daily = new Float64Array(count);
  for (const at of instants) {
    const day = dayOf(at);
    if (day >= 0 && day < count) daily[day] = (daily[day] ?? 0) + 1;
  }
  return daily;
}

/** For each day the sum of the `length` days that end with it; of fewer at the beginning. */
export function rollingSums(daily: Daily, length: number): Daily {
  let sum = 0;
  return daily.map((amount, day) => {
    sum += amount - (daily[day - length] ?? 0);
    return sum;
  });
}

/** The last days' amounts, each as often as its day was drawn. @param times For each of them, oldest first. */
export function drawnSum(daily: Daily, times: Uint8Array): number {
  const first = daily.length - times.length;
  return times.reduce((sum, often, i) => sum + often * (daily[first + i] ?? 0), 0);
}
