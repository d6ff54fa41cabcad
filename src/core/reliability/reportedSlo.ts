import { formatInstant, type Instant } from '../time/instant';
import { NO_BURN_RATES } from './burnRate';
import { debtOf } from './debt';
import { budgetMinutesOf, exhaustionOf, remainingAt, withoutNoise } from './errorBudget';
import { judgementOf } from './judgement';
import type { Step } from './reading';
import type { Slo } from './slo';
import { spendingOf, sumOf } from './spending';
import { alertsOf, DEFAULT_THRESHOLDS } from './thresholds';

/** An SLO whose figures something else had computed; null is what it didn't say. */
export interface ReportedObjective {
  readonly id: string;
  readonly service: string | null;
  /** The endpoint's id. */
  readonly source: string;
  /** 0 < target < 1. */
  readonly target: number;
  readonly windowSeconds: number;
  /** 1 at most. */
  readonly remaining: number | null;
  /** Share of good events, 0 to 1. */
  readonly sli: number | null;
  readonly burnRates: Slo['burnRates'];
  /** 0 to 1. */
  readonly coverage: number | null;
  readonly sampledAt: Instant | null;
  /** What is wrong with its figures: one sentence. */
  readonly fault: string | null;
  /** Why they can't be judged by, though nothing is wrong with them. */
  readonly unknown?: { readonly state: 'noData' | 'stale'; readonly reason: string } | null;
  /** The most urgent of its own alerts that go off. */
  readonly alert?: Slo['alert'];
  readonly weighting?: Slo['weighting'];
  /** How its figures were got. */
  readonly note?: Slo['note'];
  /** How its window went, in counts of events or in shares of time; none where that isn't known. */
  readonly steps?: readonly Step[];
  /** Where the figures came from. */
  readonly query: string;
  readonly demo: boolean;
}

export function reportedSlo(reported: ReportedObjective): Slo {
  const { target, windowSeconds, coverage, sampledAt, fault, unknown = null, alert = null } = reported;
  const nothing = nothingOf(reported);
  const { burnRates } = nothing;
  if (fault !== null) return { ...nothing, burnRates: NO_BURN_RATES, state: 'invalid', reason: fault };
  const remaining = remainingIn(reported);
  if (remaining === null) return { ...nothing, ...unknown };

  const known = { ...nothing, ...courseOf(reported), remaining, consumed: withoutNoise(1 - remaining) };
  if (unknown !== null) return { ...known, ...unknown };
  const figures = { target, windowSeconds, remaining, burnRates, coverage, errorsOver: () => null };
  return {
    ...known,
    state: judgementOf(figures, DEFAULT_THRESHOLDS).state,
    alert,
    reason: null,
    exhaustsAt: exhaustionOf({ remaining, burnRate: burnRates['6h'] ?? null, windowSeconds }, sampledAt),
  };
}

function nothingOf(reported: ReportedObjective): Slo {
  const { id, service, source, target, windowSeconds, coverage, sampledAt, query, demo } = reported;
  const { weighting = null, note = null } = reported;
  return {
    id,
    service,
    source,
    objective: target,
    windowSeconds,
    remaining: null,
    consumed: null,
    burnRates: { ...NO_BURN_RATES, ...reported.burnRates },
    state: 'noData',
    alert: null,
    reason: 'The endpoint says nothing of its budget.',
    note,
    coverage,
    exhaustsAt: null,
    debt: null,
    sampledAt: sampledAt === null ? null : formatInstant(sampledAt),
    weighting,
    budgetMinutes: weighting === 'time' ? budgetMinutesOf(target, windowSeconds) : null,
    maintenance: [],
    query,
    spending: [],
    demo,
  };
}

function remainingIn({ remaining, sli, target }: ReportedObjective): number | null {
  if (remaining !== null) return withoutNoise(remaining);
  return sli === null ? null : remainingAt(sli, target);
}

function courseOf({ target, windowSeconds, steps = [] }: ReportedObjective): Pick<Slo, 'debt' | 'spending'> {
  const objective = { target, windowSeconds };
  const { alerts } = alertsOf(objective, DEFAULT_THRESHOLDS);
  // there are no counts of errors of which few could be too few
  return {
    debt: debtOf({ objective, steps }, alerts, 0),
    spending: spendingOf({ objective, whole: sumOf(steps), steps }),
  };
}
