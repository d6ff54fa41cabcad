import type { Observed } from '../momentum/observed';

/** What nobody watches any more, or never did. */
export interface BlindSpot {
  readonly code: 'sloSilent' | 'noSlo' | 'sloOld' | 'targetUnseen';
  /** What it is about: an SLO, a figure, a file. */
  readonly about: string;
  readonly sentence: string;
  readonly fix: string | null;
}

export function blindSpotsOf(_observed: Observed): readonly BlindSpot[] {
  return [];
}
