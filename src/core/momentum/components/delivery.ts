import type { History } from '../../history/history';
import type { Unit } from '../../measurement';
import { withoutNoise } from '../../reliability/errorBudget';
import { courseOf } from '../course';
import type { Days } from '../daily/days';
import { type Daily, drawnSum, rollingSums } from '../daily/sums';
import { type Draws, type Gauge, unknownReading } from '../gauge';
import type { ScoreInput } from '../momentum';
import type { Observed } from '../observed';
import { byLength, POOLED_DAYS } from '../pooling';
import { scoreAtLeast, weightedMean } from '../scale';
import { usualSums } from '../usual';
import { daysWith } from './output';
import { releasingBy } from './releasing';

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
export function deliveryGauge(observed: Observed): Gauge {
  const { history, targets } = observed;
  const { days, begun, ...course } = courseOf(observed);
  const changes = course.changes();
  const isReleasing = releasingBy(history, days);
  const firstChange = firstChangeOn(history, days);
  const isChanging = (day: number) => firstChange <= day;
  const part = (name: string, daily: Daily, unit: Unit, team?: TeamTarget) =>
    partOf({ name, daily, unit, begun, team });
  const wanted = (value: number | undefined, since: TeamTarget['since']) => (value ? { value, since } : undefined);
  const parts = [
    part('releaseFrequency', course.releases(), '1/week', wanted(targets.releaseFrequency, isReleasing)),
    part('changeFrequency', changes, '1/week', wanted(targets.changeFrequency, isChanging)),
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

/** The day of the first change; -1 where that was before, `count` where there is none. */
function firstChangeOn({ changes, inAll }: History, { dayOf, count }: Days): number {
  const [first] = changes;
  if (inAll.changes > changes.length) return -1;
  return first ? dayOf(first.mergedAt) : count;
}

const WHY_UNKNOWN =
  'There are fewer than 8 weeks of history before the last four weeks, or too few changes in them, to say what is usual here.';

function meanOf(scores: readonly number[]): number | null {
  const mean = weightedMean(scores.map((score) => ({ score, weight: 1 })));
  return mean === null ? null : withoutNoise(mean);
}

/** What the team wants, per week, above 0; it says nothing of days before there was anything of the kind. */
interface TeamTarget {
  readonly value: number;
  since(day: number): boolean;
}

interface PartFacts {
  readonly name: string;
  readonly daily: Daily;
  readonly unit: Unit;
  readonly begun: number;
  readonly team: TeamTarget | undefined;
}

function partOf({ name, daily, unit, begun, team }: PartFacts): Part {
  const sums = byLength((length) => rollingSums(daily, length));
  const usual = byLength((length) => usualSums(daily, begun, length));
  const scale = (length: number) => (unit === 'days' ? 1 : 7 / length);
  const expectedOn = (day: number) => {
    if (team) {
      if (!team.since(day)) return undefined;
      const length = LENGTHS.find((each) => (team.value * each) / 7 >= LEAST_EXPECTED) ?? LENGTHS.at(-1) ?? 0;
      return { length, target: team.value, targetIs: 'team' } as const;
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
