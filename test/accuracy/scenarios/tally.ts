import { mean, standardDeviation } from 'simple-statistics';
import type { TrapVerdict } from '../../../src/core/trap/trap';
import type { Outcome } from './outcome';
import type { Part, Scenario } from './scenario';

export const VERDICTS = ['sustainable', 'watch', 'trapped', 'stalling', 'unknown'] as const satisfies TrapVerdict[];

/** No more of a scenario's verdicts may be wrong. */
export const MOST_WRONG = 0.05;
/** So many points of the momentum index, on the mean over 12 weeks, are a fall; fewer are none. */
const FALL = 5;

/** What was said of all histories of a part of a scenario. */
export interface Tally {
  readonly name: string;
  readonly part: Part;
  readonly histories: number;
  readonly said: Readonly<Record<TrapVerdict, number>>;
  /** Share of the verdicts that are wrong. */
  readonly wrong: number;
  /** What wrong verdicts rest on, and how often, the most first. */
  readonly atFault: readonly (readonly [string, number])[];
  /** Some of the seeds of wrong verdicts. */
  readonly seeds: readonly number[];
  readonly index: Spread | null;
  /** Of the index over 12 weeks. */
  readonly change: Spread | null;
  readonly isMet: { readonly verdict: boolean; readonly index: boolean };
}

export interface Spread {
  readonly mean: number;
  readonly deviation: number;
  /** Two standard errors of the mean: how far it may be off by chance. */
  readonly error: number;
}

const MOST_SEEDS = 8;

export function tallyOf({ name }: Scenario, part: Part, outcomes: readonly Outcome[]): Tally {
  const wrong = outcomes.filter(({ isRight }) => !isRight);
  const said = Object.fromEntries(
    VERDICTS.map((each) => [each, outcomes.filter(({ verdict }) => verdict === each).length]),
  ) as Record<TrapVerdict, number>;
  const change = spreadOf(outcomes.flatMap((outcome) => outcome.change ?? []));
  const share = wrong.length / Math.max(1, outcomes.length);
  return {
    name: part.scope === null ? name : `${name}: ${part.scope}`,
    part,
    histories: outcomes.length,
    said,
    wrong: share,
    atFault: countsOf(wrong.flatMap(({ atFault }) => atFault)),
    seeds: wrong.slice(0, MOST_SEEDS).map(({ seed }) => seed),
    index: spreadOf(outcomes.flatMap(({ index }) => index ?? [])),
    change,
    isMet: { verdict: share <= MOST_WRONG, index: isAsExpected(part.index, change) },
  };
}

function isAsExpected(expected: Part['index'], change: Spread | null): boolean {
  switch (expected) {
    case 'falls':
      return change !== null && change.mean + change.error <= -FALL;
    case 'holds':
      return change !== null && Math.abs(change.mean) - change.error < FALL;
    case 'either':
      return true;
  }
}

function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const deviation = standardDeviation([...values]);
  return { mean: mean([...values]), deviation, error: (2 * deviation) / Math.sqrt(values.length) };
}

function countsOf(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}
