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
  const shares = sharesOf(scores.map(({ weight }) => weight));
  if (shares === null) return null;
  const logs = scores.reduce((sum, { score }, i) => sum + (shares[i] ?? 0) * Math.log(Math.max(score, LEAST_SCORE)), 0);
  return Math.exp(logs);
}

/** What part of them all each weight is; null where nothing weighs anything. */
export function sharesOf(weights: readonly number[]): readonly number[] | null {
  // by the heaviest first: the sum of huge ones would be infinite
  const heaviest = Math.max(...weights);
  if (weights.length === 0 || heaviest <= 0) return null;
  const sum = weights.reduce((total, weight) => total + weight / heaviest, 0);
  return weights.map((weight) => weight / heaviest / sum);
}
