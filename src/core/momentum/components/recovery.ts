import { isToldTwice } from '../../delivery/recoveryTime';
import type { Facts } from '../../facts/facts';
import { counting, type Failure } from '../../failures/failure';
import { hoursBetween } from '../../time/instant';
import type { Days } from '../daily/days';
import { DailySample, type DailyValues } from '../daily/values';
import { type Gauge, unknownReading } from '../gauge';
import type { Observed } from '../observed';
import { type PooledMedian, pooledMedian } from '../pooledMedian';
import { once } from '../pooling';
import { heldAgainst, scoreOf } from '../standards';
import { releasingBy } from './releasing';
import { toldOn } from './telling';

/** Fewer say nothing about a median. */
const LEAST_RECOVERIES = 3;

/**
 * How fast what failed was repaired, by the day on which users had the repair: so nothing counts before it is over, and
 * nothing long is missed. docs/metrics.md, "Momentum index".
 */
export function recoveryGauge({ history, failures, told, profile, targets }: Observed, days: Days): Gauge {
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
    formula: 'The median time to recovery: 1 at the target, 0 at 7 times as much, in log scale.',
    on(day) {
      const chosen = chosenOn(day);
      if (!chosen) return unknownReading('recoveryTime', 'Fewer than 3 failures were repaired in 180 days.');
      const input = heldAgainst(chosen.name, chosen.value.value, targets, chosen.value);
      return { score: input.score, from: chosen.name, reason: null, inputs: [input] };
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

function recoveriesDaily(
  failures: readonly Failure[],
  days: Days,
  recoveryOf: (failure: Failure) => Recovery | null,
): DailyValues {
  const sample = new DailySample(days);
  for (const failure of counting(failures)) {
    const recovery = isToldTwice(failure) ? null : recoveryOf(failure);
    if (recovery?.hours != null && recovery.hours >= 0) sample.add(recovery.repairedAt, recovery.hours);
  }
  return sample.whole();
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
