import type { History } from '../history/history';
import type { Window } from '../time/window';

/** Two files of different components that change together. */
export interface CoupledFiles {
  readonly files: readonly [string, string];
  /** How many changes of the window touched both. */
  readonly support: number;
  /** Of the changes that touched the rarer of the two, 0 to 1. */
  readonly confidence: number;
  /** Likewise in the window before. */
  readonly supportBefore: number;
  readonly confidenceBefore: number;
}

/** What changes together across components though nothing says that it belongs together. */
export interface Coupling {
  /** The strongest first. */
  readonly files: readonly CoupledFiles[];
  /** Changes of the window of which that is known, and those that were too large to tell. */
  readonly changes: number;
  readonly tooLarge: number;
}

export const NO_COUPLING: Coupling = { files: [], changes: 0, tooLarge: 0 };

export function couplingOf(_history: History, _window: Window): Coupling {
  return NO_COUPLING;
}
