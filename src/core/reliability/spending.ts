import { formatInstant } from '../time/instant';
import { budgetsIn } from './errorBudget';
import type { Count, Course, Step } from './reading';
import type { Slo } from './slo';

/** What a chart can show. */
const MOST_POINTS = 120;

/** Share of the window's steps that have samples; null where none has: then its course isn't known. */
export function coverageOf(steps: readonly Step[]): number | null {
  const known = steps.filter(({ count }) => count.state === 'counted').length;
  return known === 0 ? null : known / steps.length;
}

/**
 * How the budget was spent over the window, in shares of it: rises from nothing, and ends near what is consumed. Each
 * point is the end of as many steps as the next; where none of them has samples there is a gap, not a level stretch.
 */
export function spendingOf({ objective, whole, steps }: Course & { readonly whole: Count }): Slo['spending'] {
  if (whole.state !== 'counted' || whole.total === 0) return [];
  const each = Math.ceil(steps.length / MOST_POINTS);
  const points: Slo['spending'][number][] = [];
  let bad = 0;
  let isKnown = false;
  for (const [index, { at, count }] of steps.entries()) {
    if (count.state === 'counted') {
      bad += count.bad;
      isKnown = true;
    }
    // counted from the last step, which ends with the window
    if ((steps.length - 1 - index) % each > 0) continue;
    points.push({
      at: formatInstant(at),
      consumed: isKnown ? budgetsIn(bad / whole.total, objective.target) : null,
    });
    isKnown = false;
  }
  return points;
}

/** What was counted in all of them. */
export function sumOf(steps: readonly Step[]): Count {
  let bad = 0;
  let total = 0;
  for (const { count } of steps)
    if (count.state === 'counted') {
      bad += count.bad;
      total += count.total;
    }
  return { state: 'counted', bad, total };
}
