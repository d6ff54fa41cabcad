import { formatInstant, SECOND } from '../time/instant';
import { budgetsIn } from './errorBudget';
import type { ReadObjective, Step } from './reading';
import type { Slo } from './slo';

/** Share of the window's steps that have samples; null where the course of the window isn't known. */
export function coverageOf(steps: readonly Step[]): number | null {
  if (steps.length === 0) return null;
  return steps.filter(({ count }) => count.state === 'counted').length / steps.length;
}

/**
 * How the budget was spent over the window, in shares of it: begins at 0 and ends near what is consumed. A step
 * without samples is a gap, not a level stretch.
 */
export function spendingOf({ objective, whole, steps }: ReadObjective): Slo['spending'] {
  const [first] = steps;
  if (!first || whole.state !== 'counted' || whole.total === 0) return [];
  const startAt = first.at - (objective.windowSeconds * SECOND) / steps.length;
  let bad = 0;
  return [
    { at: formatInstant(startAt), consumed: 0 },
    ...steps.map(({ at, count }) => {
      if (count.state !== 'counted') return { at: formatInstant(at), consumed: null };
      bad += count.bad;
      return { at: formatInstant(at), consumed: budgetsIn(bad / whole.total, objective.target) };
    }),
  ];
}
