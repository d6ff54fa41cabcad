import { LONGEST_WINDOW } from '../../delivery/grownShare';
import type { Facts } from '../../facts/facts';
import type { Days } from '../daily/days';

/**
 * Tells whether incidents were reported throughout the window of so many days that ends with a day. Lists of them reach
 * as far back as today's figures, or as their oldest incident; what was before is unknown, not nothing.
 */
export function toldOn(
  { incidents, whyUnknown }: Facts,
  { endOf, count, dayOf }: Days,
): (day: number, length: number) => boolean {
  if (whyUnknown !== null) return () => false;
  const asked = endOf(count - 1) - LONGEST_WINDOW;
  const since = dayOf(incidents.reduce((oldest, { startedAt }) => Math.min(oldest, startedAt ?? oldest), asked));
  return (day, length) => day + 1 - length >= since;
}
