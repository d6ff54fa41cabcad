import { quantileSorted } from 'simple-statistics';

export interface Quantiles {
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
}

/** Undefined for no values at all. */
export function quantilesOf(values: readonly number[]): Quantiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantileSorted(sorted, 0.5),
    p75: quantileSorted(sorted, 0.75),
    p95: quantileSorted(sorted, 0.95),
  };
}

export function medianOf(values: readonly number[]): number | undefined {
  return quantilesOf(values)?.median;
}

/** The median of sorted values without one of them, in linear time; undefined where there is no other. */
export function medianWithout(sorted: readonly number[], value: number): number | undefined {
  const place = sorted.indexOf(value);
  const at = (i: number) => sorted[place >= 0 && place <= i ? i + 1 : i];
  const count = place < 0 ? sorted.length : sorted.length - 1;
  const [low, high] = [at(Math.floor((count - 1) / 2)), at(Math.floor(count / 2))];
  return count === 0 || low === undefined || high === undefined ? undefined : (low + high) / 2;
}
