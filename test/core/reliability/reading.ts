import type { Arrival } from '../../../src/core/facts/arrival';
import { BURN_WINDOWS, type Objective } from '../../../src/core/reliability/objective';
import type { Count, ReadObjective } from '../../../src/core/reliability/reading';
import type { ReportedObjective } from '../../../src/core/reliability/reportedSlo';
import { sumOf } from '../../../src/core/reliability/spending';
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
  pastNote?: ReadObjective['pastNote'];
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
    pastNote: null,
    ...others,
  };
}

/** One step for each count, the last of which ends now. */
export function stepsOf(counts: readonly Count[], step = HOUR): ReadObjective['steps'] {
  return counts.map((count, index) => ({ at: NOW - (counts.length - 1 - index) * step, count }));
}

export const HOURS = 720;
/** When the window of 30 days that ends now began. */
export const START: Instant = NOW - HOURS * HOUR;

export function hoursAgo(hours: number): Instant {
  return NOW - hours * HOUR;
}

/** With a thousand requests in each hour of the window, from hour 0 on, of which so many fail; null for none at all. */
export function hourly(errorsAt: (hour: number) => number | null, objective: Partial<Objective> = {}): ReadObjective {
  const counts = Array.from({ length: HOURS }, (_, hour) => {
    const bad = errorsAt(hour);
    return bad === null ? ABSENT : counted(bad, 1000);
  });
  return readingOf({ whole: sumOf(stepsOf(counts)), steps: stepsOf(counts), objective });
}

/** What users got at an hour of the window. */
export function arrival(name: string, hour: number): Arrival {
  const at = Math.round(START + hour * HOUR);
  return { name, release: null, service: null, environment: null, beganAt: at, at };
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
