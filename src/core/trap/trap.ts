import type { Unit } from '../measurement';
import type { Timestamp } from '../time/instant';

/**
 * sustainable: nothing that can be seen worsens. watch: something does, as output does not clearly fall. trapped: so do two things
 * or more, at least one of them about reliability. stalling: output falls as something worsens.
 */
export type TrapVerdict = 'sustainable' | 'watch' | 'trapped' | 'stalling' | 'unknown';

/** Of output: changes, releases. Of what leads to trouble: all others. */
export type SignalName =
  | 'changes'
  | 'releases'
  | 'recoveryTime'
  | 'changeFailureHints'
  | 'hotfixShare'
  | 'burnRate'
  | 'errorBudget'
  | 'sloDebt'
  | 'alertVolume'
  | 'reworkShare'
  | 'batchSize'
  | 'pipelineDuration'
  | 'pipelineFailureRate'
  | 'hiddenCoupling'
  | 'definitionDrift';

/** A week, or several that were pooled since each of them had too little. */
export interface SignalWeek {
  readonly start: Timestamp;
  readonly end: Timestamp;
  /** Null where nothing tells. */
  readonly value: number | null;
  readonly sampleSize: number;
}

/** How a signal went: the last 12 weeks against the 12 before. */
export interface TrapEvidence {
  readonly signal: SignalName;
  readonly kind: 'output' | 'indicator';
  readonly aboutReliability: boolean;
  readonly unit: Unit;
  /** Null where only the present is known. */
  readonly before: number | null;
  readonly after: number;
  readonly sampleBefore: number;
  readonly sampleAfter: number;
  /** Of an indicator that the difference is more than chance makes of one, all things looked at taken together. */
  readonly direction: 'better' | 'worse' | 'same';
  /** after ÷ before; null where before is nothing. */
  readonly effect: number | null;
  /** Of output: per week and week. */
  readonly slope: number | null;
  /**
   * That chance alone makes a difference as large: of output to either side, of an indicator to the side that it went.
   * Null where nothing was tested.
   */
  readonly p: number | null;
  readonly sentence: string;
  /** Of both windows, oldest first. Of what is rare the window before is longer than 12 weeks. */
  readonly weeks: readonly SignalWeek[];
  /** What the last 12 weeks' figure counts: full names of commits, and names of releases, the newest 100 first. */
  readonly changes: readonly string[];
  readonly releases: readonly string[];
}

/** Whether speed is real, and why: docs/metrics.md, "Velocity trap". */
export interface Trap {
  readonly verdict: TrapVerdict;
  /** The verdict as a sentence. */
  readonly sentence: string;
  /** Of `trapped` what it was a day before, as one day alone warns of nothing; else the verdict itself. */
  readonly dayBefore: TrapVerdict;
  readonly before: { readonly start: Timestamp; readonly end: Timestamp } | null;
  readonly after: { readonly start: Timestamp; readonly end: Timestamp } | null;
  /** Output first, then what worsens, then the rest. */
  readonly evidence: readonly TrapEvidence[];
  /** What the verdict could not see: a sentence each. */
  readonly unseen: readonly string[];
}
