import type { Unit } from '../core/measurement';
import type { ScoreInput } from '../core/momentum/momentum';

/** How a score, a figure or a verdict comes about, down to what lies behind it. Survives JSON unchanged. */
export interface Explanation {
  readonly name: string;
  readonly title: string;
  /** What it says now, a sentence each: foreign text, as is all else but titles. */
  readonly says: readonly string[];
  /** How it is computed; null where nothing could be. */
  readonly formula: string | null;
  readonly inputs: readonly ExplainedInput[];
  readonly behind: readonly ExplainedList[];
}

/** As it is printed for scripts; a field is only ever added within version 1. */
export interface PrintedExplanation extends Explanation {
  readonly schema: 'team-momentum.explanation/1';
}

/** What an explained thing is computed from: plain values for scripts, and all of them in words. */
export interface ExplainedInput {
  /** Of a figure, a component, a signal or an SLO: most can be explained themselves. */
  readonly name: string;
  readonly title: string;
  readonly value: number | null;
  /** In the window before. */
  readonly before: number | null;
  readonly unit: Unit | null;
  readonly target: number | null;
  readonly targetIs: ScoreInput['targetIs'] | null;
  /** Where its score is 0. */
  readonly poor: number | null;
  /** 0 to 1. */
  readonly score: number | null;
  readonly weight: number | null;
  /** That chance alone makes as much of a difference. */
  readonly p: number | null;
  readonly sampleSize: number | null;
  readonly windowDays: number | null;
  /** The value with its unit; null where it's unknown. */
  readonly words: string | null;
  readonly facts: readonly string[];
}

/** Changes, releases, hints, weeks or queries that it is made of. */
export interface ExplainedList {
  readonly title: string;
  readonly items: readonly ExplainedItem[];
}

export interface ExplainedItem {
  readonly text: string;
  /** The commit that it is about. */
  readonly sha: string | null;
}

const NOTHING = {
  ...{ value: null, before: null, unit: null, target: null, targetIs: null, poor: null, score: null },
  ...{ weight: null, p: null, sampleSize: null, windowDays: null },
} as const;

/** Whatever is not given isn't known of it. */
export function input(
  known: Pick<ExplainedInput, 'name' | 'title' | 'words' | 'facts'> & Partial<ExplainedInput>,
): ExplainedInput {
  return { ...NOTHING, ...known };
}

/** A list, unless nothing is on it. */
export function listed(title: string, items: readonly ExplainedItem[]): ExplainedList[] {
  return items.length > 0 ? [{ title, items }] : [];
}

export function plainItem(text: string): ExplainedItem {
  return { text, sha: null };
}
