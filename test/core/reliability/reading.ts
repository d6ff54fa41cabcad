import { BURN_WINDOWS, type Objective } from '../../../src/core/reliability/objective';
import type { Count, ReadObjective } from '../../../src/core/reliability/reading';
import type { ReportedObjective } from '../../../src/core/reliability/reportedSlo';
import { HOUR, type Instant } from '../../../src/core/time/instant';

export const NOW: Instant = Date.parse('2026-11-21T06:00:00Z');

export const OBJECTIVE: Objective = {
  id: 'checkout-availability',
  service: 'checkout',
  source: 'prod',
  target: 0.999,
  windowSeconds: 30 * 24 * 3600,
  errors: 'sum(increase(errors_total[{{window}}]))',
  total: 'sum(increase(requests_total[{{window}}]))',
};

export const ABSENT: Count = { state: 'absent' };

export function counted(bad: number, total: number): Count {
  return { state: 'counted', bad, total };
}

/** Of a service with a million requests a month, and by default without any error. */
export function readingOf({
  whole = counted(0, 1_000_000),
  recent = {},
  objective = {},
  ...others
}: {
  whole?: Count;
  recent?: ReadObjective['recent'];
  objective?: Partial<Objective>;
  steps?: ReadObjective['steps'];
  maintenance?: ReadObjective['maintenance'];
  sampledAt?: Instant | null;
}): ReadObjective {
  const quiet = counted(0, 1000);
  return {
    state: 'read',
    objective: { ...OBJECTIVE, ...objective },
    sampledAt: NOW,
    whole,
    recent: { ...Object.fromEntries(BURN_WINDOWS.map((window) => [window, quiet])), ...recent },
    steps: [],
    maintenance: [],
    past: [],
    ...others,
  };
}

/** One step for each count, the last of which ends now. */
export function stepsOf(counts: readonly Count[], step = HOUR): ReadObjective['steps'] {
  return counts.map((count, index) => ({ at: NOW - (counts.length - 1 - index) * step, count }));
}

/** What an endpoint that computes budgets itself may say of one. */
export const REPORTED: ReportedObjective = {
  id: 'reported',
  service: null,
  source: 'status',
  target: 0.999,
  windowSeconds: OBJECTIVE.windowSeconds,
  remaining: 0.6,
  sli: null,
  burnRates: { '1h': 1, '6h': 2 },
  coverage: 1,
  sampledAt: NOW,
  fault: null,
  query: 'https://status.example.com/momentum.json',
  demo: false,
};
