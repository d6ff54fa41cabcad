import type { Unit } from '../measurement';
import type { Timestamp } from '../time/instant';

export const COMPONENTS = ['delivery', 'flow', 'quality', 'recovery', 'reliability'] as const;
export type ComponentName = (typeof COMPONENTS)[number];

/** How a score is got: the figures that it is made of, each with what it is held against. */
export interface ScoreInput {
  /** A name of the report's measurements, or of an SLO. */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** From here on it scores 1: the team's target, the default one, or what is usual here. */
  readonly target: number;
  readonly targetIs: 'team' | 'default' | 'usual';
  /** From here on it scores 0. */
  readonly poor: number;
  /** 0 to 1. */
  readonly score: number;
  readonly sampleSize: number;
  readonly windowDays: number;
  /** Of recovery from what git shows, as of now: the repairs that it is the median of, the newest 100 first. */
  readonly repairs?: readonly Repair[];
}

/** A change that failed, and when users had its repair. */
export interface Repair {
  readonly sha: string;
  readonly at: Timestamp;
  readonly hours: number;
}

/** One of the parts of the momentum index. */
export interface Component {
  /** 0 to 1; null where it isn't known. */
  readonly score: number | null;
  /** Beside those of the other components. */
  readonly weight: number;
  /** The name of the figure that it mostly rests on. */
  readonly from: string;
  /** Why there is no score, as a sentence. */
  readonly reason: string | null;
  /** How the score comes from the inputs, in one line. */
  readonly formula: string;
  readonly inputs: readonly ScoreInput[];
}

/**
 * Delivery, flow, quality, recovery and reliability over 28 days as one figure with its parts. It compares no people, and
 * repositories only with care: their contexts differ. docs/metrics.md, "Momentum index".
 */
export interface Momentum {
  /** 0 to 100; null where too little is known. */
  readonly index: number | null;
  /** Why there is no index, as a sentence. */
  readonly reason: string | null;
  /** The share of the weights of which the scores are known, 0 to 1. */
  readonly coverage: number;
  /** Against the index of 28 days before. */
  readonly change28d: number | null;
  /** 80 of 100 indices lie here that come from the window's days drawn at random. */
  readonly band: readonly [number, number] | null;
  readonly components: Readonly<Record<ComponentName, Component>>;
  /** The last year, day by day as it was known then, oldest first; the last point is the index. */
  readonly series: readonly { readonly at: Timestamp; readonly index: number | null }[];
}
