import type { Slo } from '../../src/core/report/report';
import { DAY, formatInstant, HOUR, type Instant } from '../../src/core/time/instant';

const WINDOW_DAYS = 30;

/** Worst first: overspent (invented), burning, healthy with a hole in its samples, and one without any data. */
export function sampleSlos(now: Instant): Slo[] {
  const common = {
    service: 'checkout',
    source: 'eu-west',
    windowSeconds: (WINDOW_DAYS * DAY) / 1000,
    reason: null,
    alert: null,
    note: null,
    coverage: 1,
    exhaustsAt: null,
    debt: null,
    sampledAt: formatInstant(now - 90_000),
    weighting: 'events',
    budgetMinutes: null,
    maintenance: [],
    demo: false,
  } as const;
  return [
    {
      ...common,
      id: 'checkout-availability',
      source: 'demo',
      objective: 0.999,
      remaining: -0.1243,
      consumed: 1.1243,
      burnRates: { '1h': 0.2, '6h': 0.41, '1d': 0.8, '3d': 2.7 },
      state: 'recovering',
      reason: 'Overspent, but burning slower than the budget refills.',
      debt: 0.12,
      query: 'demo: checkout-availability',
      spending: spending(now, (day) =>
        day < 12 ? day * 0.012 : day < 15 ? 0.14 + (day - 12) * 0.28 : 0.98 + (day - 15) * 0.0096,
      ),
      demo: true,
    },
    {
      ...common,
      id: 'search-latency',
      service: 'search',
      objective: 0.9995,
      remaining: 0.184,
      consumed: 0.816,
      burnRates: { '1h': 6.3, '6h': 3.4, '1d': 1.9, '3d': 1.2 },
      state: 'burning',
      exhaustsAt: formatInstant(now + 1.6 * DAY),
      weighting: 'time',
      budgetMinutes: 21.6,
      query:
        'sum(rate(search_requests_total{code=~"5..",env="live"}[{{window}}])) ÷ sum(rate(search_requests_total{env="live"}[{{window}}]))',
      spending: spending(now, (day) => (day < 26 ? day * 0.0195 : 0.507 + (day - 26) * 0.0773)),
    },
    {
      ...common,
      id: 'cart-availability',
      service: null,
      objective: 0.99,
      remaining: 0.7321,
      consumed: 0.2679,
      burnRates: { '1h': 0, '6h': 0.12, '1d': 0.25, '3d': 0.3 },
      state: 'healthy',
      coverage: 0.9,
      query: 'sum(increase(cart_errors_total[{{window}}])) ÷ sum(increase(cart_requests_total[{{window}}]))',
      spending: spending(now, (day) => (day > 17 && day < 20 ? null : day * 0.00893)),
    },
    {
      ...common,
      id: 'emails-delivered',
      service: 'mailer',
      objective: 0.995,
      remaining: null,
      consumed: null,
      burnRates: { '1h': null, '6h': null, '1d': null, '3d': null },
      state: 'noData',
      reason: 'The query returned no series: nothing was recorded in the last 30 days.',
      coverage: null,
      sampledAt: null,
      weighting: null,
      query: 'sum(increase(mails_failed_total[{{window}}])) ÷ sum(increase(mails_total[{{window}}]))',
      spending: [],
    },
  ];
}

/** Every six hours of the window. */
function spending(now: Instant, consumedOn: (day: number) => number | null): Slo['spending'] {
  return Array.from({ length: WINDOW_DAYS * 4 }, (_, i) => {
    const at = now - WINDOW_DAYS * DAY + (i + 1) * 6 * HOUR;
    return { at: formatInstant(at), consumed: consumedOn((i + 1) / 4) };
  });
}
