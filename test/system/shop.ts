import type { SloConfig } from '../../src/core/config/slo';
import { eventsIn, isRecordedAt, type Traffic, traffic } from '../support/traffic';

/** A service of the shop, and what is wanted of it. */
export interface Service {
  readonly traffic: Traffic;
  readonly objective: number;
}

const LONG_AGO = 36 * 24;

/** Open for eight hours a day, the last time until four hours before the anchor. */
const WORKING_DAYS = Array.from({ length: 37 }, (_, index) => (36 - index) * 24).flatMap((hoursAgo) => [
  [hoursAgo + 12, 0.1, 0.01] as const,
  [hoursAgo + 4, 0, 0] as const,
]);

/** Invented services, each with what budgets are known to go wrong by; figures can be checked by hand. */
export const SHOP: Readonly<Record<string, Service>> = {
  // a bad hour five days ago, and errors for two hours: 60.6 % of the budget are left, and it burns at 20
  checkout: {
    objective: 0.999,
    traffic: traffic('checkout', [
      [LONG_AGO, 10, 0.0002],
      [5 * 24, 10, 0.1],
      [5 * 24 - 1, 10, 0.0002],
      [2, 10, 0.02],
    ]),
  },
  // overspent long ago, and quiet for two days
  payments: {
    objective: 0.999,
    traffic: traffic('payments', [
      [LONG_AGO, 5, 0.003],
      [2 * 24, 5, 0],
    ]),
  },
  // never an error, hence no series of errors
  catalog: { objective: 0.999, traffic: traffic('catalog', [[LONG_AGO, 20, 0]], { errorSeries: false }) },
  // without traffic for two thirds of the day
  billing: { objective: 0.99, traffic: traffic('billing', WORKING_DAYS) },
  // three days old
  search: { objective: 0.995, traffic: traffic('search', [[3 * 24, 4, 0.005]]) },
  // its counters begin anew each day
  resets: { objective: 0.999, traffic: traffic('resets', [[LONG_AGO, 8, 0.0005]], { resetHours: 24 }) },
  // nothing was recorded of it for 48 hours
  gappy: {
    objective: 0.999,
    traffic: traffic('gappy', [
      [LONG_AGO, 8, 0.0005],
      [10 * 24, null, 0],
      [8 * 24, 8, 0.0005],
    ]),
  },
};

export const WINDOW_DAYS = 30;

/** The SLO of a service of the shop, counted by two queries. */
export function sloFor(name: string, objective: number): SloConfig {
  const count = (labels: string) => `sum(increase(http_requests_total{service="${name}"${labels}}[{{window}}]))`;
  return {
    id: name,
    service: name,
    objective,
    window: `${WINDOW_DAYS}d`,
    errors: count(',code="500"'),
    total: count(''),
  };
}

/** All of them, as the shared file would have them. */
export const SLOS: readonly SloConfig[] = Object.entries(SHOP).map(([name, { objective }]) => sloFor(name, objective));

/**
 * How often the errors of a service over some seconds hold its error budget, in closed form; null without traffic.
 * @param at Seconds from the anchor.
 */
export function budgetsSpent({ traffic, objective }: Service, seconds: number, at: number): number | null {
  const { bad, total } = eventsIn(traffic, at - seconds, at);
  return total > 0 ? bad / total / (1 - objective) : null;
}

/** Share of some seconds in which a service was recorded, in closed form. @param at Seconds from the anchor. */
export function shareRecorded({ traffic }: Service, seconds: number, at: number): number {
  const minutes = Array.from({ length: seconds / 60 }, (_, index) => at - index * 60);
  return minutes.filter((minute) => isRecordedAt(traffic, minute)).length / minutes.length;
}
