import type { Arrival } from '../facts/arrival';
import { inTextOrder } from '../textOrder';
import { DAY, formatInstant, type Instant, type Timestamp } from '../time/instant';
import {
  type Burn,
  burnOf,
  calmSteps,
  type Excursion,
  excessOf,
  excursionIn,
  placeAt,
  ratioOver,
  spentIn,
} from './excursion';
import type { ObjectiveReading } from './reading';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';

/** The error budget that was spent from a release on until the burn was as before, or until the next release. */
export interface BudgetCost {
  /** Of the release, or what was deployed. */
  readonly release: string;
  /** Id of the SLO. */
  readonly slo: string;
  readonly from: Timestamp;
  readonly to: Timestamp;
  /** Share of the window's whole budget. */
  readonly consumed: number;
  /** What ended it. */
  readonly until: 'recovered' | 'nextRelease' | 'now';
}

/** A burn that begins later is not the release's; how it burnt in the day before is how it burnt earlier. */
const NEAR = DAY;
/** A tenth of what the budget allows at all times is as good as none. */
const LEAST_BURN = 0.1;
/** Share of the budget: what costs less is not told from noise. */
const LEAST_COST = 0.01;
const MOST = 20;

/**
 * What releases cost: docs/metrics.md, "Cost of a release". The newest first, at most 20 of an SLO.
 * @param errors Fewer are no cost.
 */
export function budgetCosts(
  readings: readonly ObjectiveReading[],
  arrivals: readonly Arrival[],
  { errors }: Pick<Thresholds, 'errors'> = DEFAULT_THRESHOLDS,
): BudgetCost[] {
  const inOrder = arrivals.toSorted((one, other) => one.beganAt - other.beganAt || inTextOrder(one.name, other.name));
  return readings
    .flatMap((reading) => {
      const burn = burnOf(reading);
      return burn === null ? [] : costsOf(burn, reading.objective.id, inOrder, errors);
    })
    .toSorted(
      (one, other) =>
        inTextOrder(other.from, one.from) || inTextOrder(one.slo, other.slo) || one.consumed - other.consumed,
    );
}

function costsOf(burn: Burn, slo: string, arrivals: readonly Arrival[], errors: number): BudgetCost[] {
  const costs: BudgetCost[] = [];
  for (let index = arrivals.length - 1; index >= 0 && costs.length < MOST; index -= 1) {
    const [arrival, next] = [arrivals[index], arrivals[index + 1]];
    if (!arrival) continue;
    // the step that it lies in is counted to the last that arrived in it
    const first = placeAt(burn, arrival.beganAt);
    const end = next ? placeAt(burn, next.beganAt) : burn.steps.length;
    const level = levelBefore(burn, first, arrival.beganAt);
    if (first >= end || level === null) continue;
    const last = lastExcursion(burn, { from: first, to: end, level, errors, until: arrival.beganAt + NEAR });
    if (last === null) continue;
    const until = last.isOver ? 'recovered' : end < burn.steps.length ? 'nextRelease' : 'now';
    const to = until === 'nextRelease' ? next?.beganAt : burn.steps[last.last]?.endAt;
    costs.push({
      release: arrival.name,
      slo,
      from: formatInstant(arrival.beganAt),
      to: formatInstant(to ?? arrival.beganAt),
      consumed: spentIn(burn, { first, last: last.last }),
      until,
    });
  }
  return costs;
}

/** The share of errors over the day before, or just before if that was higher: what burnt already was not released. */
function levelBefore(burn: Burn, first: number, at: Instant): number | null {
  const since = placeAt(burn, at - NEAR);
  const day = ratioOver(burn, { first: since, last: first - 1 });
  if (day === null) return null;
  const hours = ratioOver(burn, { first: Math.max(since, first - calmSteps(burn)), last: first - 1 });
  return Math.max(day, hours ?? 0, LEAST_BURN * burn.sustainable);
}

/** The last excursion above the noise that begins soon enough; null where there is none. */
function lastExcursion(
  burn: Burn,
  range: {
    readonly from: number;
    readonly to: number;
    readonly level: number;
    readonly errors: number;
    readonly until: Instant;
  },
): Excursion | null {
  const { to, level, errors, until } = range;
  let found: Excursion | null = null;
  let from = range.from;
  for (;;) {
    const excursion = excursionIn(burn, { from, to, level });
    if (excursion === null || (burn.steps[excursion.first]?.startAt ?? until) >= until) return found;
    const isTold = excessOf(burn, excursion, level) >= LEAST_COST * burn.budget;
    if (isTold && excessOf(burn, excursion, 0) >= errors) found = excursion;
    if (!excursion.isOver) return found;
    from = excursion.last + 1;
  }
}
