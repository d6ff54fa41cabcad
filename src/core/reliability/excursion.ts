import type { Duration } from '../time/duration';
import { HOUR, type Instant } from '../time/instant';
import { withoutNoise } from './errorBudget';
import { stepLength, withoutMaintenance } from './leftOut';
import type { ObjectiveReading } from './reading';

/** A step in which there was something to count, announced maintenance left out. */
export interface BusyStep {
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly bad: number;
  /** Above 0. */
  readonly total: number;
  /** Its place among all steps of the window. */
  readonly place: number;
}

/** How an objective's window burnt. */
export interface Burn {
  readonly steps: readonly BusyStep[];
  readonly step: Duration;
  /** The share of errors that spends exactly the budget over the window. */
  readonly sustainable: number;
  /** So many bad events spend the window's whole budget. */
  readonly budget: number;
}

/** Null where nobody knows, or there is no budget. */
export function burnOf(reading: ObjectiveReading): Burn | null {
  if (reading.state === 'unread') return null;
  const { reading: counted } = withoutMaintenance(reading);
  const { objective, whole, steps: all } = counted;
  const sustainable = 1 - objective.target;
  if (whole.state !== 'counted' || whole.total === 0 || sustainable <= 0 || sustainable >= 1) return null;
  const step = stepLength(counted);
  const steps = all.flatMap(({ at, count }, place): BusyStep[] =>
    count.state === 'counted' && count.total > 0
      ? [{ startAt: at - step, endAt: at, bad: count.bad, total: count.total, place }]
      : [],
  );
  return { steps, step, sustainable, budget: sustainable * whole.total };
}

/** The place of the step that an instant lies in, or of the next one. */
export function placeAt({ steps }: Burn, at: Instant): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.endAt ?? at) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch of steps that burn above a level, by the places of its first and last in the burn's steps. */
export interface Excursion {
  readonly first: number;
  readonly last: number;
  /** Whether it was seen to end. */
  readonly isOver: boolean;
}

/** For so long a burn has to be back at a level to be over: the short window of the Workbook's ticket over a day. */
const CALM: Duration = 2 * HOUR;

/** At least one. */
export function calmSteps({ step }: Burn): number {
  return Math.max(1, Math.round(CALM / step));
}

/**
 * The first excursion above a share of errors that begins at a step or later and before another; null where there is none.
 * It ends with the last step above the level before two hours that, taken together, are not. Hours without traffic tell
 * nothing: they neither are calm nor burn.
 */
export function excursionIn(
  burn: Burn,
  { from, to, level }: { readonly from: number; readonly to: number; readonly level: number },
): Excursion | null {
  const { steps } = burn;
  let first = from;
  while (first < to && !burnsAbove(burn, first, level)) first += 1;
  if (first >= to) return null;
  const calm = calmSteps(burn);
  let last = first;
  for (let start = first + 1; start + calm <= Math.min(to, steps.length); start += 1) {
    if (burnsAbove(burn, start, level)) last = start;
    else if (excessOf(burn, { first: start, last: start + calm - 1 }, level) <= 0) return { first, last, isOver: true };
  }
  return { first, last: Math.min(to, steps.length) - 1, isOver: false };
}

export function burnsAbove(burn: Burn, place: number, level: number): boolean {
  return excessOf(burn, { first: place, last: place }, level) > 0;
}

type Steps = Pick<Excursion, 'first' | 'last'>;

/** The bad events of some steps beyond those that a share of errors makes. */
export function excessOf({ steps }: Burn, { first, last }: Steps, level: number): number {
  return steps.slice(first, last + 1).reduce((sum, { bad, total }) => sum + bad - level * total, 0);
}

/** Share of the window's whole budget that was spent in some steps. */
export function spentIn(burn: Burn, steps: Steps): number {
  return withoutNoise(excessOf(burn, steps, 0) / burn.budget);
}

/** Share of errors over some steps; null where there are none. */
export function ratioOver({ steps }: Burn, { first, last }: Steps): number | null {
  const some = steps.slice(Math.max(first, 0), last + 1);
  const total = some.reduce((sum, step) => sum + step.total, 0);
  return total === 0 ? null : some.reduce((sum, step) => sum + step.bad, 0) / total;
}
