import type { Baseline } from '../../src/core/baseline/baseline';
import type { AssistedHints } from '../../src/core/code/assistedHints';
import type { Coupling } from '../../src/core/code/coupling';
import type { Hotspot } from '../../src/core/code/hotspot';
import type { BlindSpot } from '../../src/core/report/blindSpots';

export const SAMPLE_BASELINES: Readonly<Record<'leadTime' | 'changeFrequency' | 'cycleTime', Baseline>> = {
  leadTime: {
    value: 66.3,
    usual: 31.5,
    low: 8.2,
    high: 54.8,
    spanDays: 14,
    spans: 13,
    byWeekday: false,
    unusual: 'higher',
  },
  changeFrequency: {
    value: 6,
    usual: 6.5,
    low: 3.5,
    high: 9.5,
    spanDays: 7,
    spans: 26,
    byWeekday: false,
    unusual: null,
  },
  cycleTime: {
    value: 16.2,
    usual: 22.1,
    low: 8,
    high: 36.2,
    spanDays: 7,
    spans: 24,
    byWeekday: false,
    unusual: null,
  },
};

export const SAMPLE_COUPLING: Coupling = {
  files: [
    {
      files: ['cart/src/price.ts', 'checkout/src/total.ts'],
      support: 9,
      confidence: 0.75,
      supportBefore: 3,
      confidenceBefore: 0.3,
    },
    {
      files: ['mailer/templates/order.html', 'orders/src/status.ts'],
      support: 5,
      confidence: 0.62,
      supportBefore: 0,
      confidenceBefore: 0,
    },
  ],
  changes: 79,
  tooLarge: 3,
  across: 18,
  changesBefore: 68,
  acrossBefore: 9,
};

export const SAMPLE_HOTSPOTS: readonly Hotspot[] = [
  { path: 'checkout/src/total.ts', changes: 21, bytes: 48_211 },
  { path: 'cart/src/price.ts', changes: 12, bytes: 19_870 },
  { path: 'orders/src/status.ts', changes: 1, bytes: null },
];

export const SAMPLE_ASSISTED: AssistedHints = {
  assisted: {
    state: 'measured',
    value: 1 / 11,
    unit: 'share',
    sampleSize: 11,
    windowDays: 90,
    interval: [0.0162, 0.3774],
  },
  others: {
    state: 'measured',
    value: 3 / 62,
    unit: 'share',
    sampleSize: 62,
    windowDays: 90,
    interval: [0.0166, 0.1329],
  },
};

export const SAMPLE_BLIND_SPOTS: readonly BlindSpot[] = [
  {
    code: 'sloSilent',
    about: 'emails-delivered',
    sentence: 'The SLO “emails-delivered” has told nothing for 30 days.',
    fix: 'Check that its metrics are still recorded.',
  },
  {
    code: 'sloOld',
    about: 'slos/cart.yaml',
    sentence: 'The SLOs in slos/cart.yaml were last changed 14 months ago; the code has grown by 212 changes since.',
    fix: null,
  },
];
