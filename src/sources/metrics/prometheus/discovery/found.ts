import type { GENERATORS } from '../../../../core/config/endpoint';
import { type Labels, labelsText, without } from './labels';

export type GeneratorName = (typeof GENERATORS)[number];

/** An objective as its generator's series tell of it, before anything is repaired. */
export interface Found {
  readonly generator: GeneratorName;
  /** Several instances may have the same. */
  readonly name: string;
  readonly service: string | null;
  /** Tell it from all others of its generator. */
  readonly labels: Labels;
  /** As recorded, whatever it is; null where nothing says it. */
  readonly target: number | null;
  readonly windowSeconds: number | null;
  /** Share of the budget that is left, as recorded. */
  readonly remaining: Figure;
  /** Share of bad events by window, as recorded. */
  readonly ratios: ReadonlyMap<string, Figure>;
  /** By window, where burn rates are recorded rather than ratios. */
  readonly burnRates: ReadonlyMap<string, Figure>;
  /** The series of error ratios over a short window that its course can be read from. */
  readonly measured: Measured | null;
  /** How its rules count, where that is known. */
  readonly counting: Counting | null;
  /** What its figures are weighted by, where the generator leaves no doubt. */
  readonly weighting: 'events' | 'time' | null;
  readonly note: string | null;
  /** PromQL that gives what is left, or what it is computed from. */
  readonly query: string;
}

/** A recorded number, infinities included; null is a NaN, undefined a series that isn't there. */
export type Figure = number | null | undefined;

/** Error ratios over a short window, of all objectives that a generator measures alike. */
export interface Measured {
  /** PromQL whose series have an instance's labels, and of others only those that vary within one. */
  readonly expression: string;
  /** The same of one objective alone, for who wants to ask it. */
  readonly exact: string;
  /** The error ratio of one objective over a whole day, where that is recorded. */
  readonly day: string;
  /** The window of each ratio, in seconds. */
  readonly seconds: number;
  /** What is there while anything can be measured. */
  readonly presence: Presence | null;
  /** How many events a second were bad, and how many there were, where that is recorded. */
  readonly rates: Rates | null;
}

export interface Presence {
  readonly expression: string;
  /** What is there while the rules run; null where the budget itself is no older than the rules. */
  readonly possible: string | null;
  /** Of the objective's series of both. */
  readonly labels: Labels;
}

export interface Rates {
  readonly errors: string;
  readonly total: string;
  /** Of the objective's series of both. */
  readonly labels: Labels;
}

/** PromQL of an objective's error ratio, whose answers have at most an instance's labels. */
export interface Counting {
  /** All valid events over a window; null where the expression doesn't tell them apart. Holds `{{window}}` too. */
  readonly total: string | null;
  /** Holds `{{window}}` where the stretch of time goes. */
  readonly ratio: string;
  /** Over the objective's whole window. */
  readonly whole: string;
}

export function figureOf(value: number | undefined): Figure {
  if (value === undefined) return undefined;
  return Number.isNaN(value) ? null : value;
}

/** Labels that differ between the series of one objective. */
export const VARYING = ['sloth_window', 'momentum_metric', 'error_budget_policy_step_name', 'window'] as const;

/** The same text for all series of one objective. */
export function keyOf(labels: Labels): string {
  return labelsText(without(labels, VARYING));
}
