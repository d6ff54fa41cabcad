import type { BudgetCost } from '../../src/core/reliability/budgetCost';
import type { BurnOnset } from '../../src/core/reliability/burnOnset';
import { DAY, formatInstant, type Instant } from '../../src/core/time/instant';
import { sampleSha } from './sampleSha';

/** What releases of the sample spent of its budgets, the newest first. */
export function sampleReleaseCosts(now: Instant): BudgetCost[] {
  const ago = (days: number) => formatInstant(now - days * DAY);
  return [
    { release: 'v1.8.9', slo: 'search-latency', from: ago(1.5), to: ago(0), consumed: 0.116, until: 'now' },
    { release: 'v1.8.8', slo: 'search-latency', from: ago(4.1), to: ago(1.5), consumed: 0.193, until: 'nextRelease' },
    {
      release: 'v1.8.2',
      slo: 'checkout-availability',
      from: ago(19.7),
      to: ago(15),
      consumed: 0.84,
      until: 'recovered',
    },
  ];
}

/** When they began to burn, the newest first. */
export function sampleBurns(now: Instant): BurnOnset[] {
  const ago = (days: number) => formatInstant(now - days * DAY);
  return [
    {
      slo: 'search-latency',
      began: ago(4),
      ended: null,
      consumed: 0.309,
      suspects: [
        { kind: 'release', name: 'v1.8.8', at: ago(4.1) },
        { kind: 'change', sha: sampleSha(4), at: ago(107 / 24) },
      ],
    },
    {
      slo: 'checkout-availability',
      began: ago(18),
      ended: ago(15),
      consumed: 0.84,
      suspects: [
        { kind: 'change', sha: sampleSha(17), at: ago(445 / 24) },
        { kind: 'change', sha: sampleSha(18), at: ago(471 / 24) },
        { kind: 'release', name: 'v1.8.2', at: ago(19.7) },
      ],
    },
  ];
}
