import type { Unit } from '../../measurement';
import { withoutNoise } from '../../reliability/errorBudget';
import type { Days } from '../daily/days';
import { type Daily, drawnSum, rollingSums } from '../daily/sums';
import { type Draws, type Gauge, unknownReading } from '../gauge';
import type { ScoreInput } from '../momentum';
import type { Observed } from '../observed';
import { byLength, POOLED_DAYS } from '../pooling';
import { scoreAtLeast, weightedMean } from '../scale';
import { begunOn, usualSums } from '../usual';
import { changesDaily, daysWith, releasesDaily } from './output';

/** A window in which fewer are to be expected grows: whether it holds one or two is chance. */
const LEAST_EXPECTED = 3;
/** Longer ones leave too few to learn from. */
const LENGTHS = POOLED_DAYS.slice(0, 2);
/** So much less than the target is poor. */
const POOR = 1 / 8;

/** One of the parts that delivery is made of. */
interface Part {
  on(day: number): ScoreInput | undefined;
  redrawn(): ((draws: Draws) => number) | undefined;
}

/**
 * How often something is merged and released, and on how many days: against what is usual here, or what the team wants.
 * docs/metrics.md, "Momentum index".
 */
export function deliveryGauge({ history, profile, targets }: Observed, days: Days): Gauge {
  const begun = begunOn(history, days);
  const changes = changesDaily(history, days);
  const part = (name: string, daily: Daily, unit: Unit, team?: number) => partOf({ name, daily, unit, begun, team });
  const parts = [
    part('releaseFrequency', releasesDaily(history, days, profile), '1/week', targets.releaseFrequency),
    part('changeFrequency', changes, '1/week', targets.changeFrequency),
    part('changeDays', daysWith(changes), 'days'),
  ];
  return {
    formula:
      'The geometric mean of releases, changes and days with a change, each 1 at what is usual here (or the target), 0 at an eighth of it, in log scale.',
    on(day) {
      const inputs = parts.flatMap((each) => each.on(day) ?? []);
      const score = meanOf(inputs.map((input) => input.score));
      const [mostly] = inputs;
      if (score === null || !mostly) return unknownReading('changeFrequency', WHY_UNKNOWN);
      return { score, from: mostly.name, reason: null, inputs };
    },
    redrawn() {
      const scoresOf = parts.flatMap((each) => each.redrawn() ?? []);
      return (draws) => meanOf(scoresOf.map((scoreOf) => scoreOf(draws)));
    },
  };
}

const WHY_UNKNOWN =
  'There are fewer than 8 weeks of history before the last four weeks, or too few changes in them, to say what is usual here.';

function meanOf(scores: readonly number[]): number | null {
  const mean = weightedMean(scores.map((score) => ({ score, weight: 1 })));
  return mean === null ? null : withoutNoise(mean);
}

interface PartFacts {
  readonly name: string;
  readonly daily: Daily;
  readonly unit: Unit;
  readonly begun: number;
  /** What the team wants, per week. */
  readonly team: number | undefined;
}

function partOf({ name, daily, unit, begun, team }: PartFacts): Part {
  const sums = byLength((length) => rollingSums(daily, length));
  const usual = byLength((length) => usualSums(daily, begun, length));
  const scale = (length: number) => (unit === 'days' ? 1 : 7 / length);
  const expectedOn = (day: number) => {
    if (team !== undefined) {
      const length = LENGTHS.find((each) => (team * each) / 7 >= LEAST_EXPECTED) ?? LENGTHS.at(-1) ?? 0;
      return { length, target: team, targetIs: 'team' } as const;
    }
    const length = LENGTHS.find((each) => (usual(each)[day] ?? Number.NaN) >= LEAST_EXPECTED);
    return length && ({ length, target: (usual(length)[day] ?? 0) * scale(length), targetIs: 'usual' } as const);
  };
  const on = (day: number): ScoreInput | undefined => {
    const expected = expectedOn(day);
    if (!expected) return undefined;
    const { length, target, targetIs } = expected;
    const sum = sums(length)[day] ?? 0;
    const [value, poor] = [sum * scale(length), target * POOR];
    const score = withoutNoise(scoreAtLeast(value, target, poor));
    return { name, value, unit, target, targetIs, poor, score, sampleSize: sum, windowDays: length };
  };
  return {
    on,
    redrawn() {
      const today = on(daily.length - 1);
      if (!today) return undefined;
      const { target, poor, windowDays } = today;
      return (draws) => scoreAtLeast(drawnSum(daily, draws(windowDays)) * scale(windowDays), target, poor);
    },
  };
}
