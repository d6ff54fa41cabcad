import type { Example } from './examples';
import { type Model, sumOf } from './regression';

/** Shares of fixes among the commits of repositories whose developers tell. */
const SHARES = [0.13, 0.2, 0.3, 0.44];
/** Of the commits that are no fix, so many touch code; the others are told apart by that alone. */
const TOUCHING_CODE = 0.6;

/** The mean F1 over what repositories would have, were so many of their commits fixes. */
export function meanScore(model: Model, examples: readonly Example[], threshold: number): number {
  const { recall, alarms } = ratesOf(model, examples, threshold);
  const scores = SHARES.map((share) => {
    const right = recall * share;
    return (2 * right) / (right + alarms * TOUCHING_CODE * (1 - share) + share);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** As they are, among commits that touch code. */
export function scoresOf(model: Model, examples: readonly Example[], threshold: number): Scores {
  const { recall, alarms } = ratesOf(model, examples, threshold);
  const fixes = examples.filter(({ isFix }) => isFix).length;
  const found = recall * fixes + alarms * (examples.length - fixes);
  return { precision: (recall * fixes) / found, recall, f1: (2 * recall * fixes) / (found + fixes) };
}

/** How many of the fixes, and of the others, are taken for fixes. */
function ratesOf(model: Model, examples: readonly Example[], threshold: number) {
  const rate = (isFix: boolean) => {
    const all = examples.filter((each) => each.isFix === isFix);
    return all.filter((each) => sumOf(model, each) > threshold).length / all.length;
  };
  return { recall: rate(true), alarms: rate(false) };
}
