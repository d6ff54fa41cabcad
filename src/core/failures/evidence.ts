import type { Trace } from './origin';
import type { Verdict } from './verdict';

/** What was read besides the history to find failures; whatever is missing is just not seen. */
export interface FailureEvidence {
  /** How much (0 to 1) of a candidate was undone by another commit, by `overlapKey`. */
  readonly overlaps: ReadonlyMap<string, number>;
  /** By the object name of the commit. */
  readonly traces: ReadonlyMap<string, Trace>;
  readonly verdicts: readonly Verdict[];
}

export const NO_EVIDENCE: FailureEvidence = { overlaps: new Map(), traces: new Map(), verdicts: [] };

/** Two commits, the later of which may undo the earlier. */
export interface OverlapPair {
  readonly undoing: string;
  readonly candidate: string;
}

export function overlapKey({ undoing, candidate }: OverlapPair): string {
  return `${undoing} ${candidate}`;
}
