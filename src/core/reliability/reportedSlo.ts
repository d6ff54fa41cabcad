import { formatInstant, type Instant } from '../time/instant';
import { NO_BURN_RATES } from './burnRate';
import { budgetsIn, exhaustionOf, remainingOf, withoutNoise } from './errorBudget';
import { judgementOf } from './judgement';
import type { Slo } from './slo';
import { DEFAULT_THRESHOLDS } from './thresholds';

/** An SLO whose figures the endpoint had computed itself; null is what it didn't say. */
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
  readonly burnRates: Readonly<Record<string, number>>;
  /** 0 to 1. */
  readonly coverage: number | null;
  readonly sampledAt: Instant | null;
  /** What is wrong with its figures: one sentence. */
  readonly fault: string | null;
  /** Where the figures came from. */
  readonly query: string;
  readonly demo: boolean;
}

export function reportedSlo(reported: ReportedObjective): Slo {
  const { id, service, source, target, windowSeconds, coverage, sampledAt, fault, query, demo } = reported;
  const burnRates = { ...NO_BURN_RATES, ...reported.burnRates };
  const unknown: Slo = {
    id,
    service,
    source,
    objective: target,
    windowSeconds,
    remaining: null,
    consumed: null,
    burnRates,
    state: 'noData',
    alert: null,
    reason: 'The endpoint says nothing of its budget.',
    note: null,
    coverage,
    exhaustsAt: null,
    debt: null,
    sampledAt: sampledAt === null ? null : formatInstant(sampledAt),
    weighting: null,
    budgetMinutes: null,
    maintenance: [],
    query,
    spending: [],
    demo,
  };
  if (fault !== null) return { ...unknown, burnRates: NO_BURN_RATES, state: 'invalid', reason: fault };
  const remaining = remainingIn(reported);
  if (remaining === null) return unknown;
  const figures = { target, windowSeconds, remaining, burnRates, coverage, errorsOver: () => null };
  const exhaustsAt =
    sampledAt === null ? null : exhaustionOf({ remaining, burnRate: burnRates['6h'] ?? null, windowSeconds }, sampledAt);
  return {
    ...unknown,
    remaining,
    consumed: withoutNoise(1 - remaining),
    state: judgementOf(figures, DEFAULT_THRESHOLDS).state,
    reason: null,
    exhaustsAt: exhaustsAt === null ? null : formatInstant(exhaustsAt),
  };
}

function remainingIn({ remaining, sli, target }: ReportedObjective): number | null {
  if (remaining !== null) return withoutNoise(remaining);
  return sli === null ? null : remainingOf(budgetsIn(1 - sli, target));
}
