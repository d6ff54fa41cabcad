import { type Traffic, traffic } from '../../support/traffic';

/** The objective of each service: 99.9 % of its requests over 30 days, so that an error ratio of 0.001 burns at 1×. */
const OBJECTIVE = 0.999;

/** By the state that their SLO is in; nothing is known of `phantom`. */
export const services: readonly Traffic[] = [
  // 20 % of the budget burnt
  traffic('healthy', [[36 * 24, 10, 0.0002]]),
  // 2.4× for three days, after a time in which half was burnt
  traffic('atRisk', [
    [36 * 24, 10, 0.0006],
    [3 * 24, 10, 0.0024],
  ]),
  // 5× for two days: below what calls somebody
  traffic('burning', [
    [36 * 24, 10, 0.0001],
    [2 * 24, 10, 0.005],
  ]),
  // 1.2× all the time: 20 % more than there was
  traffic('exhausted', [[36 * 24, 10, 0.0012]]),
];

export interface NamedSlo {
  readonly id: string;
  readonly service: string;
}

/** A shared file that names an endpoint and SLOs of its services. */
export function sharedFile(url: string, slos: readonly NamedSlo[]): string {
  const count = (service: string, more = '') =>
    `sum(increase(http_requests_total{service="${service}"${more}}[{{window}}]))`;
  return JSON.stringify({
    version: 1,
    endpoints: [
      {
        id: 'metrics',
        type: 'prometheus',
        url,
        slos: slos.map(({ id, service }) => ({
          id,
          service,
          objective: OBJECTIVE,
          window: '30d',
          errors: count(service, ',code="500"'),
          total: count(service),
        })),
      },
    ],
  });
}
