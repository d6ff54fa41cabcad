import { errorFunction } from 'simple-statistics';

export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  readonly variance: number;
  /** Two-sided, by the normal approximation, which serves from about ten values on. */
  readonly p: number;
}

/**
 * Whether values rise or fall over time, ties allowed.
 * Source: H. B. Mann, "Nonparametric Tests Against Trend", Econometrica 13 (1945); M. G. Kendall, Rank Correlation Methods (1975).
 * @param values Oldest first.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length;
  let s = 0;
  for (let later = 1; later < n; later++)
    for (let earlier = 0; earlier < later; earlier++) s += Math.sign((values[later] ?? 0) - (values[earlier] ?? 0));
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const tied = [...ties.values()].reduce((sum, count) => sum + spread(count), 0);
  const variance = (spread(n) - tied) / 18;
  if (s === 0 || variance === 0) return { s, variance, p: 1 };
  const z = (Math.abs(s) - 1) / Math.sqrt(variance);
  return { s, variance, p: Math.min(1, 1 - errorFunction(z / Math.SQRT2)) };
}

function spread(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}
