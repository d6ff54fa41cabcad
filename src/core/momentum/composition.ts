import { withoutNoise } from '../reliability/errorBudget';
import { COMPONENTS, type ComponentName } from './momentum';
import { LEAST_SCORE, sharesOf, weightedMean } from './scale';
import type { Weights } from './weights';

/** With less than this share of the weights known there is no index. */
const LEAST_COVERAGE = 0.5;

export type Scores = Readonly<Record<ComponentName, number | null>>;

/** The share of the weights whose scores are known, 0 to 1. */
export function coverageOf(scores: Scores, weights: Weights): number {
  const shares = sharesOf(COMPONENTS.map((name) => weights[name])) ?? [];
  return withoutNoise(COMPONENTS.reduce((sum, name, i) => sum + (scores[name] === null ? 0 : (shares[i] ?? 0)), 0));
}

/**
 * 0 to 100: the weighted geometric mean of the known scores, so that none makes up for another one. Null where less than
 * half of the weights is known.
 */
export function indexOf(scores: Scores, weights: Weights): number | null {
  if (coverageOf(scores, weights) < LEAST_COVERAGE) return null;
  const mean = weightedMean(
    COMPONENTS.flatMap((name) => {
      const score = scores[name];
      return score === null ? [] : [{ score, weight: weights[name] }];
    }),
  );
  return mean === null ? null : withoutNoise(100 * mean);
}

/**
 * However good all else is, the index is no higher while one component has this score.
 * @param share The component's part of the weights of those that are known, 0 to 1.
 */
export function highestIndexWith(score: number, share: number): number {
  return withoutNoise(100 * Math.max(score, LEAST_SCORE) ** share);
}
