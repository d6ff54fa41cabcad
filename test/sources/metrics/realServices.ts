import type { SloConfig } from '../../../src/core/config/slo';
import { requirePrometheus } from '../../support/prometheus';
import { Prometheus } from '../../support/prometheusServer';
import { type Traffic, traffic } from '../../support/traffic';
import { requireVictoriaMetrics, startVictoriaMetrics } from '../../support/victoriaMetrics';

const MONTHS = 35 * 24;

/** Services whose figures are known in closed form; their hours count back from the start of a server. */
export const SERVICES = {
  healthy: traffic('healthy', [
    [MONTHS, 10, 0.0002],
    [5 * 24, 10, 0.1],
    [5 * 24 - 1, 10, 0.0002],
  ]),
  exhausted: traffic('exhausted', [
    [MONTHS, 5, 0.003],
    [2 * 24, 5, 0],
  ]),
  burning: traffic('burning', [
    [MONTHS, 8, 0.0001],
    [30, 8, 0.004],
  ]),
  paging: traffic('paging', [
    [MONTHS, 10, 0.0002],
    [5 * 24, 10, 0.1],
    [5 * 24 - 1, 10, 0.0002],
    [2, 10, 0.02],
  ]),
  flawless: traffic('flawless', [[MONTHS, 20, 0]], { errorSeries: false }),
  idle: traffic('idle', [[MONTHS, 0, 0]]),
  pausing: traffic('pausing', [
    [MONTHS, 4, 0.0005],
    [2, 0, 0],
  ]),
  stopped: traffic('stopped', [
    [MONTHS, 5, 0.0001],
    [3, null, 0],
  ]),
  young: traffic('young', [[3 * 24, 4, 0.0005]]),
  /** A tenth of the budget's errors that it may have, all within its three days. */
  youngAndBad: traffic('youngAndBad', [
    [3 * 24, 4, 0.002],
    [8, 4, 0],
  ]),
  restarting: traffic('restarting', [[MONTHS, 6, 0.0005]], { resetHours: 24 }),
  gappy: traffic('gappy', [
    [MONTHS, 6, 0.0005],
    [10 * 24, null, 0],
    [8 * 24, 6, 0.0005],
  ]),
  /** Nothing of its failure two days ago was known four days ago. */
  lately: traffic('lately', [
    [MONTHS, 10, 0.0002],
    [2 * 24, 10, 0.05],
  ]),
} as const;

export type ServiceName = keyof typeof SERVICES;

/** An objective of 99.9 % over 30 days. */
export function sloFor(service: string, queries: Partial<SloConfig> = {}): SloConfig {
  return {
    id: service,
    objective: 0.999,
    window: '30d',
    errors: `sum(increase(http_requests_total{service="${service}",code="500"}[{{window}}]))`,
    total: `sum(increase(http_requests_total{service="${service}"}[{{window}}]))`,
    ...queries,
  };
}

export interface Server {
  readonly url: string;
  /** The instant that the services' hours count back from, in Unix seconds. */
  readonly anchor: number;
  stop(): Promise<void>;
}

/** What imitates the Prometheus HTTP API, each with how to have it and how to start it. */
export const KINDS = [
  ['Prometheus', requirePrometheus, Prometheus.start],
  [
    'VictoriaMetrics',
    requireVictoriaMetrics,
    async (services: readonly Traffic[]): Promise<Server> => {
      const anchor = Math.floor(Date.now() / 60_000) * 60;
      return { ...(await startVictoriaMetrics(services, anchor)), anchor };
    },
  ],
] as const;

/** A share where a count belongs. */
export function ratioOf(service: string): string {
  const rate = (of: string) => `sum(rate(http_requests_total{${of}}[{{window}}]))`;
  return `${rate(`service="${service}",code="500"`)} / ${rate(`service="${service}"`)}`;
}
