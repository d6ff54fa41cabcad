import type { Confidence } from './confidence';
import type { Failure, FailureKind, Ground } from './failure';

/** That something landed had to be repaired: rows of the very commits. */
export interface Finding {
  readonly failed: number;
  readonly repair: number;
  readonly kind: FailureKind;
  readonly ground: Ground;
  readonly confidence: Confidence;
}

/** The lower, the better the evidence. */
export function rankOfEvidence({ ground, confidence }: Pick<Failure, 'ground' | 'confidence'>): number {
  switch (confidence) {
    case 'certain':
      return 0;
    case 'stated':
      return ground.by === 'trailer' ? 1 : 2;
    case 'likely':
      return 3;
    case 'possible':
      return 4;
  }
}
