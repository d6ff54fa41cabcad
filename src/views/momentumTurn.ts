import type { Momentum } from '../core/momentum/momentum';

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
