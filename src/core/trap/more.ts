import type { WeeklyUnits } from './rate';
import { halves } from './weeks';

/** One or two more of what is rare are no trend. */
const LEAST = 3;

/**
 * Whether there were at least three more than would have been at the rate of the window before.
 * @param from Where that begins.
 */
export function areNotablyMore({ some, all }: WeeklyUnits, from: number): boolean {
  const [before, after] = halves(some, from);
  const [allBefore, allAfter] = halves(all, from);
  return after - (before * allAfter) / Math.max(1, allBefore) >= LEAST;
}
