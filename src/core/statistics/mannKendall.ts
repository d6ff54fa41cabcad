import { errorFunction } from 'simple-statistics';

export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** That of values without any order, ties allowed, times what it grows by where neighbours are alike. */
  readonly variance: number;
  /** Two-sided, by the normal approximation, which serves from about ten values on. */
  readonly p: number;
}

/**
 * Whether values rise or fall over time, ties allowed.
 * Source: H. B. Mann, "Nonparametric Tests Against Trend", Econometrica 13 (1945); M. G. Kendall, Rank Correlation Methods (1975).
 * @param values Oldest first.
 * @param correlation Of each value with the one before it, from 0 to below 1: neighbours that are alike make runs which
 * look like trends.
 */
export function mannKendall(values: readonly number[], correlation = 0): MannKendall {
  const n = values.length;
  let s = 0;
  for (let later = 1; later < n; later++)
    for (let earlier = 0; earlier < later; earlier++) s += Math.sign((values[later] ?? 0) - (values[earlier] ?? 0));
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const tied = [...ties.values()].reduce((sum, count) => sum + spread(count), 0);
  const variance = ((spread(n) - tied) / 18) * inflation(n, correlation);
  if (s === 0 || variance === 0) return { s, variance, p: 1 };
  const z = (Math.abs(s) - 1) / Math.sqrt(variance);
  return { s, variance, p: Math.min(1, 1 - errorFunction(z / Math.SQRT2)) };
}

function spread(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}

/**
 * By how much the variance grows.
 * Source: S. Yue and C. Wang, "The Mann-Kendall Test Modified by Effective Sample Size to Detect Trend in Serially
 * Correlated Hydrological Series", Water Resources Management 18 (2004), after N. C. Matalas and W. B. Langbein (1962).
 */
function inflation(n: number, r: number): number {
  return 1 + (2 * (r ** (n + 1) - n * r ** 2 + (n - 1) * r)) / (n * (r - 1) ** 2);
}
