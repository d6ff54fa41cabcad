import { NONE_SIGNS, noneSignsOf, SIGNS, signsOf } from '../../src/core/failures/origins/originSigns';
import type { LabelledCase } from './cases';

/** What each sign weighs, of candidates and then of there being none. */
export interface Model {
  readonly weights: readonly number[];
  readonly none: readonly number[];
}

/** A case as numbers. */
export interface Example {
  readonly labelled: LabelledCase;
  readonly signs: readonly (readonly number[])[];
  readonly none: readonly number[];
  /** Places of the candidates that are the origin. */
  readonly right: readonly number[];
}

export function exampleOf(labelled: LabelledCase): Example {
  const gold = new Set(labelled.gold.map(({ commit }) => commit));
  return {
    labelled,
    signs: signsOf(labelled.asked),
    none: noneSignsOf(labelled.asked),
    right: labelled.asked.candidates.flatMap(({ commit }, place) => (gold.has(commit) ? [place] : [])),
  };
}

const ROUNDS = 600;
const RATE = 0.05;
/** How strongly weights are held near zero. */
const RIDGE = 1;

/**
 * The weights under which the origins, or none of the candidates, are likeliest: conditional logit with a ridge.
 * Source of the descent: D. P. Kingma, J. Ba, "Adam" (2015).
 */
export function learnt(examples: readonly Example[]): Model {
  const all = examples.flatMap(({ signs }) => signs);
  // weights are held back alike whatever the unit of their sign
  const scale = SIGNS.map((_, sign) => deviation(all.map((signs) => signs[sign] ?? 0)) || 1);
  const size = SIGNS.length + NONE_SIGNS.length;
  const weights = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = new Float64Array(size);
    for (const example of examples) addSlope(slope, example, weights, scale);
    for (let i = 0; i < size; i++) {
      const own = (slope[i]! + (i === SIGNS.length ? 0 : RIDGE * weights[i]!)) / examples.length;
      first[i] = 0.9 * first[i]! + 0.1 * own;
      second[i] = 0.999 * second[i]! + 0.001 * own * own;
      weights[i]! -= (RATE * first[i]!) / (1 - 0.9 ** round) / (Math.sqrt(second[i]! / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return {
    weights: SIGNS.map((_, i) => weights[i]! / scale[i]!),
    none: NONE_SIGNS.map((_, i) => weights[SIGNS.length + i]!),
  };
}

/** The chances of the candidates, then that of none. */
export function chancesUnder({ weights, none }: Model, example: Pick<Example, 'signs' | 'none'>): number[] {
  return softmax([...example.signs.map((signs) => dot(weights, signs)), dot(none, example.none)]);
}

function addSlope(
  slope: Float64Array,
  { signs, none, right }: Example,
  scaled: Float64Array,
  scale: readonly number[],
) {
  const weights = SIGNS.map((_, i) => scaled[i]! / scale[i]!);
  const chances = chancesUnder({ weights, none: [...scaled.subarray(SIGNS.length)] }, { signs, none });
  signs.forEach((own, place) => {
    const miss = chances[place]! - (right.includes(place) ? 1 / right.length : 0);
    own.forEach((value, i) => (slope[i]! += (miss * value) / scale[i]!));
  });
  const miss = chances[signs.length]! - Number(right.length === 0);
  none.forEach((value, i) => (slope[SIGNS.length + i]! += miss * value));
}

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
