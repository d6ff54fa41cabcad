/** Lower than this no component counts: one that is at its worst lowers the index, and the others still show in it. */
export const LEAST_SCORE = 0.01;

/** A target of nothing is taken for this, as a scale of proportions has no zero. */
const LEAST_TARGET = 0.001;

/**
 * 1 at the target or below, 0 at `poor` or above, between them linear in the logarithm: twice as much costs the same
 * wherever it happens.
 */
export function scoreAtMost(value: number, target: number, poor: number): number {
  return value <= target ? 1 : between(value, Math.max(target, LEAST_TARGET), Math.max(poor, LEAST_TARGET));
}

/** The same of what is to be high: 1 at the target or above, 0 at `poor` or below. */
export function scoreAtLeast(value: number, target: number, poor: number): number {
  return value >= target ? 1 : between(value, target, poor);
}

function between(value: number, target: number, poor: number): number {
  if (value <= 0 || target === poor) return 0;
  const score = Math.log(value / poor) / Math.log(target / poor);
  return Math.min(Math.max(score, 0), 1);
}

/** The geometric mean of scores by their weights; null without any that weighs something. */
export function weightedMean(scores: readonly { readonly score: number; readonly weight: number }[]): number | null {
  const weight = scores.reduce((sum, each) => sum + each.weight, 0);
  if (weight <= 0) return null;
  const logs = scores.reduce((sum, each) => sum + each.weight * Math.log(Math.max(each.score, LEAST_SCORE)), 0);
  return Math.exp(logs / weight);
}
