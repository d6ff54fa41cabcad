import type { Counted } from './counted';
import type { Figure, Found } from './found';

/** A ratio that rounding has made too large is too large by no more. */
const ROUNDING = 1e-6;

/** What can't be true of an objective's figures: one sentence. */
export function faultOf(found: Found, counts: Counted | null, average: Figure): string | null {
  const ratios: readonly (readonly [string, Figure])[] = [
    ...[...found.ratios].map(([window, ratio]) => [`over ${window}`, ratio] as const),
    ['over its window', counts?.whole],
    ['over its window', average],
  ];
  for (const [over, ratio] of ratios) {
    const fault = typeof ratio === 'number' ? ratioFault(ratio, over) : null;
    if (fault !== null) return fault;
  }
  for (const [window, rate] of found.burnRates)
    if (typeof rate === 'number' && !(rate >= 0 && Number.isFinite(rate)))
      return `Its burn rate over ${window} is ${rate}, which can't be.`;
  const { remaining } = found;
  return typeof remaining === 'number' && !(remaining <= 1 + ROUNDING && Number.isFinite(remaining))
    ? `What is left of its budget is recorded as ${remaining}, which can't be.`
    : null;
}

function ratioFault(ratio: number, over: string): string | null {
  if (!Number.isFinite(ratio)) return `Its error ratio ${over} is infinite: there are errors, but no valid events.`;
  if (ratio > 1 + ROUNDING) return `Its error ratio ${over} is ${ratio}: there are more errors than valid events.`;
  return ratio < -ROUNDING ? `Its error ratio ${over} is ${ratio}, which can't be.` : null;
}
