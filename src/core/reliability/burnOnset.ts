import type { Arrival } from '../facts/arrival';
import type { Change } from '../history/change';
import type { Timestamp } from '../time/instant';
import type { ObjectiveReading } from './reading';

/** When a budget began to burn, and what had landed in the hours before. */
export interface BurnOnset {
  /** Id of the SLO. */
  readonly slo: string;
  readonly began: Timestamp;
  /** Null while it burns. */
  readonly ended: Timestamp | null;
  /** Share of the window's whole budget. */
  readonly consumed: number;
  /** The nearest first. */
  readonly suspects: readonly Suspect[];
}

export type Suspect =
  | { readonly kind: 'release'; readonly name: string; readonly at: Timestamp }
  | { readonly kind: 'change'; readonly sha: string; readonly at: Timestamp };

export function burnOnsets(
  _readings: readonly ObjectiveReading[],
  _arrivals: readonly Arrival[],
  _changes: readonly Change[],
): BurnOnset[] {
  return [];
}
