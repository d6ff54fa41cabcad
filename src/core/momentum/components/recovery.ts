import { isToldTwice } from '../../delivery/recoveryTime';
import type { Facts } from '../../facts/facts';
import { counting, type Failure, isLatent } from '../../failures/failure';
import { inTextOrder } from '../../textOrder';
import { formatInstant, hoursBetween } from '../../time/instant';
import { courseOf } from '../course';
import type { Days } from '../daily/days';
import { DailySample, type DailyValues } from '../daily/values';
import { type Gauge, unknownReading } from '../gauge';
import type { Repair } from '../momentum';
import type { Observed } from '../observed';
import { type PooledMedian, pooledMedian } from '../pooledMedian';
import { once } from '../pooling';
import { heldAgainst, scoreOf } from '../standards';
import { releasingBy } from './releasing';
import { toldOn } from './telling';

/** Fewer say nothing about a median. */
const LEAST_RECOVERIES = 3;
/** No report grows by more. */
const MOST_REPAIRS = 100;

/**
 * How fast what failed was repaired, by the day on which users had the repair: so nothing counts before it is over, and
 * nothing long is missed. docs/metrics.md, "Momentum index".
 */
export function recoveryGauge(observed: Observed): Gauge {
  const { history, failures, told, profile, targets } = observed;
  const { days } = courseOf(observed);
  const isReleasing = releasingBy(history, days);
  const isTold = toldOn(told, days);
  const pooled = (values: DailyValues) => pooledMedian(values, LEAST_RECOVERIES);
  const reported = pooled(reportedDaily(told, days));
  const byRelease = pooled(recoveriesDaily(failures, days, releasedRecovery));
  const byChange = once(() => pooled(recoveriesDaily(failures, days, mergedRecovery)));
  /** Those that may tell of a day, the better first. */
  const tellingOn = (day: number): (readonly [Name, PooledMedian])[] => [
    ['recoveryTimeReported', reported],
    ...(isReleasing(day) ? [['recoveryTime', byRelease] as const] : []),
    ...(isReleasing(day) || profile.withoutReleases === 'unknown' ? [] : [['recoveryTime', byChange()] as const]),
  ];
  const chosenOn = (day: number) => {
    for (const [name, median] of tellingOn(day)) {
      const value = median.on(day);
      if (value && (name === 'recoveryTime' || isTold(day, value.windowDays))) return { name, median, value };
    }
    return undefined;
  };
  return {
    formula:
      'The median time to recovery, bugs older than 180 days aside: 1 at the target, 0 at 7 times as much, in log scale.',
    on(day) {
      const chosen = chosenOn(day);
      if (!chosen) return unknownReading('recoveryTime', 'Fewer than 3 failures of the last 180 days were repaired.');
      const input = heldAgainst(chosen.name, chosen.value.value, targets, chosen.value);
      const isListed = chosen.name === 'recoveryTime' && day === days.count - 1;
      const recoveryOf = isReleasing(day) ? releasedRecovery : mergedRecovery;
      const repairs = isListed ? repairsIn(failures, days, input.windowDays, recoveryOf) : undefined;
      return {
        score: input.score,
        from: chosen.name,
        reason: null,
        inputs: [{ ...input, ...(repairs && { repairs }) }],
      };
    },
    redrawn() {
      const chosen = chosenOn(days.count - 1);
      const hoursOf = chosen?.median.redrawn();
      return (draws) => {
        const hours = hoursOf?.(draws);
        return !chosen || hours === undefined ? null : scoreOf(chosen.name, hours, targets);
      };
    },
  };
}

type Name = 'recoveryTime' | 'recoveryTimeReported';

interface Recovery {
  readonly repairedAt: number;
  readonly hours: number | null;
}

type RecoveryOf = (failure: Failure) => Recovery | null;

function recoveriesDaily(failures: readonly Failure[], days: Days, recoveryOf: RecoveryOf): DailyValues {
  const sample = new DailySample(days);
  for (const { repairedAt, hours } of recoveriesOf(failures, recoveryOf)) sample.add(repairedAt, hours);
  return sample.whole();
}

function recoveriesOf(failures: readonly Failure[], recoveryOf: RecoveryOf) {
  return counting(failures).flatMap((failure) => {
    const recovery = isToldTwice(failure) || isLatent(failure) ? null : recoveryOf(failure);
    if (recovery?.hours == null || recovery.hours < 0) return [];
    return [{ sha: failure.change.sha, repairedAt: recovery.repairedAt, hours: recovery.hours }];
  });
}

/** Those of the last days, the newest first. */
function repairsIn(
  failures: readonly Failure[],
  { dayOf, count }: Days,
  windowDays: number,
  recoveryOf: RecoveryOf,
): Repair[] {
  return recoveriesOf(failures, recoveryOf)
    .filter(({ repairedAt }) => dayOf(repairedAt) >= count - windowDays && dayOf(repairedAt) < count)
    .toSorted((a, b) => b.repairedAt - a.repairedAt || a.hours - b.hours || inTextOrder(a.sha, b.sha))
    .slice(0, MOST_REPAIRS)
    .map(({ sha, repairedAt, hours }) => ({ sha, at: formatInstant(repairedAt), hours }));
}

function releasedRecovery({ caught, failedIn, repairedAt, recovery }: Failure): Recovery | null {
  return caught || !failedIn ? null : { repairedAt, hours: recovery };
}

/** As it was seen before the first release. */
function mergedRecovery({ kind, change, repair }: Failure): Recovery | null {
  if (kind === 'rolledBack') return null;
  return { repairedAt: repair.mergedAt, hours: hoursBetween(change.mergedAt, repair.mergedAt) };
}

function reportedDaily({ incidents, whyUnknown }: Facts, days: Days): DailyValues {
  const sample = new DailySample(days);
  for (const { startedAt, resolvedAt } of whyUnknown === null ? incidents : []) {
    if (startedAt === null || resolvedAt === null || resolvedAt < startedAt) continue;
    sample.add(resolvedAt, hoursBetween(startedAt, resolvedAt));
  }
  return sample.whole();
}
