import type { Failure } from '../failures/failure';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import type { Window } from '../time/window';

/** How often changes failed that an AI assistant had a part in, beside the rest; never by person. */
export interface AssistedHints {
  readonly assisted: Measurement;
  readonly others: Measurement;
}

const NOT_YET = unmeasured('This version does not compute it yet.');

export function assistedHints(_history: History, _failures: readonly Failure[], _window: Window): AssistedHints {
  return { assisted: NOT_YET, others: NOT_YET };
}
