import * as l10n from '@vscode/l10n';
import type { Momentum } from '../core/momentum/momentum';
import { changeInWords } from './momentumWords';
import { turn } from './words';

/** Points of the index that are no movement. */
const STEADY = 3;

/**
 * Where the index went in 28 days: it rises or falls where it was beyond the band and by more than 3 points. Null where
 * that isn't known.
 */
export function momentumTurn({ index, change28d, band }: Momentum): 'rising' | 'falling' | 'steady' | null {
  if (index === null || change28d === null) return null;
  const [low, high] = band ?? [index, index];
  const before = index - change28d;
  if (change28d > STEADY && before < low) return 'rising';
  return change28d < -STEADY && before > high ? 'falling' : 'steady';
}

/** `falling: down 9 in 28 days`; of what is steady, that it moved no further than chance may. */
export function turnInWords(momentum: Momentum): string {
  const direction = momentumTurn(momentum);
  const change = changeInWords(momentum);
  if (direction === null) return change;
  const isMoved = direction === 'steady' && Math.round(momentum.change28d ?? 0) !== 0;
  const words = `${turn(direction)}: ${change}`;
  return isMoved ? l10n.t('{0}, as chance alone may move it', words) : words;
}
