import { COMPONENTS, type Component, type ComponentName, type Momentum } from '../../src/core/momentum/momentum';
import { DAY, formatInstant, type Instant } from '../../src/core/time/instant';

const WINDOW = 28;

/** Fast, with few failures, and low all the same: the worst budget is overspent. Recovery is unknown. */
export function sampleMomentum(now: Instant): Momentum {
  const components = sampleComponents();
  const index = indexOf(components);
  const series = Array.from({ length: 365 }, (_, i) => ({
    at: formatInstant(now - (364 - i) * DAY),
    index: i === 364 ? index : indexOn(364 - i, index),
  }));
  const before = series.at(-1 - WINDOW)?.index ?? null;
  return {
    index,
    reason: null,
    coverage: 0.8,
    change28d: before === null ? null : index - before,
    band: [index - 2.1, index + 1.4],
    components,
    series,
  };
}

/** As sampleComponents has it, with the budget still there. */
export function risingMomentum(now: Instant): Momentum {
  const sample = sampleMomentum(now);
  const components = { ...sample.components, reliability: { ...sample.components.reliability, score: 0.7321 } };
  const index = indexOf(components);
  const series = sample.series.map(({ at }, i) => ({ at, index: i < 60 ? null : index - (364 - i) / 7 }));
  return { ...sample, components, index, change28d: 4, band: [index - 4, index + 3], series };
}

function indexOf(components: Momentum['components']): number {
  const known = COMPONENTS.map((name) => components[name].score).filter((score) => score !== null);
  return 100 * known.reduce((product, score) => product * Math.max(score, 0.01), 1) ** (1 / known.length);
}

/** Unknown at first, good for long, and down since the budget was burnt 18 to 15 days ago. */
function indexOn(daysAgo: number, index: number): number | null {
  if (daysAgo > 300 || (daysAgo > 120 && daysAgo < 131)) return null;
  const good = 74 + 6 * Math.sin(daysAgo / 17) + 2 * Math.sin(daysAgo / 3);
  if (daysAgo > 18) return good;
  return daysAgo > 10 ? index + ((daysAgo - 10) / 8) * (good - index) : index + Math.sin(daysAgo);
}

function sampleComponents(): Record<ComponentName, Component> {
  const lead = 1 - Math.log(66.3 / 24) / Math.log(30);
  const window = { windowDays: WINDOW } as const;
  return {
    delivery: {
      score: 0.9579,
      weight: 1,
      from: 'releaseFrequency',
      reason: null,
      formula: 'The geometric mean of releases, changes and days with a change, each against what is usual here.',
      inputs: [
        {
          ...window,
          name: 'releaseFrequency',
          value: 2.75,
          unit: '1/week',
          target: 2.25,
          targetIs: 'usual',
          poor: 0.28125,
          score: 1,
          sampleSize: 11,
        },
        {
          ...window,
          name: 'changeFrequency',
          value: 5.75,
          unit: '1/week',
          target: 6.5,
          targetIs: 'usual',
          poor: 0.8125,
          score: 0.941,
          sampleSize: 23,
        },
        {
          ...window,
          name: 'changeDays',
          value: 19,
          unit: 'days',
          target: 21.5,
          targetIs: 'usual',
          poor: 2.6875,
          score: 0.941,
          sampleSize: 19,
        },
      ],
    },
    flow: {
      score: lead,
      weight: 1,
      from: 'leadTime',
      reason: null,
      formula: '1 at the target, 0 at 30 times as long, in log scale.',
      inputs: [
        {
          ...window,
          name: 'leadTime',
          value: 66.3,
          unit: 'h',
          target: 24,
          targetIs: 'default',
          poor: 720,
          score: lead,
          sampleSize: 24,
        },
      ],
    },
    quality: {
      score: 1,
      weight: 1,
      from: 'changeFailRate',
      reason: null,
      formula: '(failed + 1) / (all + 20): 1 at the target, 0 at 8 times as much, in log scale.',
      inputs: [
        {
          ...window,
          name: 'changeFailRate',
          value: 2 / 54,
          unit: 'share',
          target: 0.05,
          targetIs: 'team',
          poor: 0.4,
          score: 1,
          sampleSize: 34,
          windowDays: 90,
        },
      ],
    },
    recovery: {
      score: null,
      weight: 1,
      from: 'recoveryTime',
      reason: 'Fewer than 3 recoveries in 180 days.',
      formula: '1 at the target, 0 at 7 times as long, in log scale.',
      inputs: [],
    },
    reliability: {
      score: 0,
      weight: 1,
      from: 'checkout-availability',
      reason: null,
      formula: 'The share that is left of the error budget of which the least is left.',
      inputs: [
        {
          name: 'checkout-availability',
          value: -0.1243,
          unit: 'share',
          target: 1,
          targetIs: 'default',
          poor: 0,
          score: 0,
          sampleSize: 1,
          windowDays: 30,
        },
      ],
    },
  };
}
