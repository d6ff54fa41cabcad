import type { FailureEvidence } from '../../src/core/failures/evidence';

/** Nothing was read besides the history. */
export const NO_EVIDENCE: FailureEvidence = { overlaps: new Map(), traces: new Map(), verdicts: [] };
