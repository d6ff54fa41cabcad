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
/** How strongly weights are held near zero, but for that of there always being none. */
const RIDGE = [...SIGNS, ...NONE_SIGNS].map((sign) => (sign === 'always' ? 0 : 1));

/**
 * The weights under which the origins, or none of the candidates, are likeliest: conditional logit with a ridge.
 * Source of the descent: D. P. Kingma, J. Ba, "Adam" (2015).
 */
export function learnt(examples: readonly Example[]): Model {
  const all = examples.flatMap(({ signs }) => signs);
  // weights are held back alike whatever the unit of their sign
  const scale = SIGNS.map((_, sign) => deviation(all.map((signs) => signs[sign] ?? 0)) || 1);
  const scaled = examples.map((example) => ({ ...example, signs: example.signs.map((own) => divided(own, scale)) }));
  const zero = RIDGE.map(() => 0);
  let [weights, first, second] = [zero, zero, zero];
  for (let round = 1; round <= ROUNDS; round++) {
    const pull = slopeAt(weights, scaled).map((slope, i) => (slope + at(RIDGE, i) * at(weights, i)) / examples.length);
    first = first.map((mean, i) => 0.9 * mean + 0.1 * at(pull, i));
    second = second.map((mean, i) => 0.999 * mean + 0.001 * at(pull, i) ** 2);
    const step = (i: number) =>
      (RATE * at(first, i)) / (1 - 0.9 ** round) / (Math.sqrt(at(second, i) / (1 - 0.999 ** round)) + 1e-8);
    weights = weights.map((weight, i) => weight - step(i));
  }
  return { weights: divided(weights.slice(0, SIGNS.length), scale), none: weights.slice(SIGNS.length) };
}

/** The chances of the candidates, then that of none. */
export function chancesUnder({ weights, none }: Model, example: Pick<Example, 'signs' | 'none'>): number[] {
  return softmax([...example.signs.map((signs) => dot(weights, signs)), dot(none, example.none)]);
}

function slopeAt(all: readonly number[], examples: readonly Example[]): number[] {
  const model = { weights: all.slice(0, SIGNS.length), none: all.slice(SIGNS.length) };
  const slope = all.map(() => 0);
  const add = (values: readonly number[], miss: number, from: number) =>
    values.forEach((value, i) => (slope[from + i] = at(slope, from + i) + miss * value));
  for (const example of examples) {
    const { signs, none, right } = example;
    const chances = chancesUnder(model, example);
    signs.forEach((own, place) => add(own, at(chances, place) - (right.includes(place) ? 1 / right.length : 0), 0));
    add(none, at(chances, signs.length) - Number(right.length === 0), SIGNS.length);
  }
  return slope;
}

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * at(other, i), 0);
}

function divided(values: readonly number[], by: readonly number[]): number[] {
  return values.map((value, i) => value / at(by, i));
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function at(values: readonly number[], place: number): number {
  return values[place] ?? 0;
}
