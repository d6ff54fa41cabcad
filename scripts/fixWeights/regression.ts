import type { Example } from './examples';

export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

const PASSES = 12;
const RATE = 0.3;

/**
 * Logistic regression whose weights are held to where they start, the more the rarer a sign is.
 * Source: Duchi, Hazan and Singer, Adaptive Subgradient Methods (AdaGrad), JMLR 12, 2011.
 * @param starts The signs that have a weight, and what it is before anything is learnt.
 */
export function learn(examples: readonly Example[], starts: ReadonlyMap<string, number>, hold: number): Model {
  const signs = [...starts.keys()];
  const places = new Map(signs.map((sign, place) => [sign, place]));
  const start = Float64Array.from(starts.values());
  const weights = start.slice();
  const steps = new Float64Array(signs.length).fill(1e-6);
  const rows = examples.map((each) => each.signs.flatMap((sign) => places.get(sign) ?? []));
  const seen = new Float64Array(signs.length);
  for (const [i, row] of rows.entries()) for (const place of row) seen[place] = at(seen, place) + weightAt(examples, i);
  let [bias, biasSteps] = [0, 1e-6];
  for (const i of order(examples.length, PASSES)) {
    const row = rows[i] ?? [];
    const sum = row.reduce((all, place) => all + at(weights, place), bias);
    const error = (1 / (1 + Math.exp(-sum)) - (examples[i]?.isFix ? 1 : 0)) * weightAt(examples, i);
    biasSteps += error ** 2;
    bias -= (RATE * error) / Math.sqrt(biasSteps);
    for (const place of row) {
      const gradient = error + (hold * (at(weights, place) - at(start, place))) / at(seen, place);
      steps[place] = at(steps, place) + gradient ** 2;
      weights[place] = at(weights, place) - (RATE * gradient) / Math.sqrt(at(steps, place));
    }
  }
  return { bias, weights: new Map(signs.map((sign, place) => [sign, at(weights, place)])) };
}

function at(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}

function weightAt(examples: readonly Example[], i: number): number {
  return examples[i]?.weight ?? 0;
}

/** Every example once a pass, mixed, and the same in each run. Source: Numerical Recipes' generator. */
function* order(count: number, passes: number): Generator<number> {
  const all = Array.from({ length: count }, (_, i) => i);
  let state = 1;
  for (let pass = 0; pass < passes; pass++) {
    for (let i = count - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = state % (i + 1);
      [all[i], all[j]] = [all[j] ?? 0, all[i] ?? 0];
    }
    yield* all;
  }
}

/** The odds of a fix, as their logarithm. */
export function sumOf({ bias, weights }: Model, { signs }: Example): number {
  return signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), bias);
}
