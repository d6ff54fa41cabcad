import type { FailureEvidence } from '../../src/core/failures/evidence';
import type { Failure } from '../../src/core/failures/failure';
import { failuresOf } from '../../src/core/failures/failures';
import { type HistoryOptions, historyOf } from '../../src/core/history/history';
import { NO_EVIDENCE } from './noEvidence';
import { type Mark, onDay, past } from './past';

const END = onDay(9999);

/** The failures of a past, as git's history tells without anything else, unless said. */
export function failuresIn(...marks: Mark[]): Failure[] {
  return failuresWith({}, ...marks);
}

export function failuresWith(
  { evidence = {}, ...options }: Partial<HistoryOptions> & { readonly evidence?: Partial<FailureEvidence> },
  ...marks: Mark[]
): Failure[] {
  return failuresOf(historyOf(past(...marks), { asOf: END, ...options }), { ...NO_EVIDENCE, ...evidence });
}
