import { isToldTwice } from '../../delivery/recoveryTime';
import { medianOf } from '../../statistics/quantiles';
import { HOUR, hoursBetween, type Instant, MINUTE } from '../../time/instant';
import { byWeek, type Look, type Weekly } from '../look';
import { signalWeek } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { HALF, SINGLE } from '../weeks';

/** Fewer reported incidents than this in a window, and what git tells is taken. */
const LEAST_REPORTED = 5;
const LEAST = 3;
/** Shorter is as good. */
const SHORTEST = MINUTE / HOUR;

interface Recovery {
  readonly hours: number;
  /** What was repaired at the same moment is one repair. */
  readonly at: Instant;
  readonly change: string | null;
  readonly release: string | null;
}

/** Hours until what failed was repaired, by when it was: what failed lately and isn't repaired yet biases nothing. */
export function recoveryTime(look: Look): Signal {
  const reported = reportedRecoveries(look);
  const isReported = least(reported) >= LEAST_REPORTED;
  const weekly = isReported ? reported : recoveriesInGit(look);
  if (least(weekly) < LEAST)
    return unseen('recoveryTime', `Recovery time: fewer than ${LEAST} recoveries in one of the windows.`);
  const [before, after] = [weekly.slice(0, HALF).flat(), weekly.slice(HALF).flat()];
  const figure = (some: readonly Recovery[]) => medianOf(some.map(({ hours }) => hours)) ?? 0;
  return {
    state: 'seen',
    signal: 'recoveryTime',
    aboutReliability: true,
    unit: 'h',
    noun: isReported ? 'Median recovery from an incident' : 'Median recovery',
    before: figure(before),
    after: figure(after),
    sampleBefore: before.length,
    sampleAfter: after.length,
    values: { before: byRepair(before), after: byRepair(after) },
    matters: byFactor(figure(before), figure(after), 1.5),
    weeks: SINGLE.map((span) => {
      const some = weekly[span.from] ?? [];
      return signalWeek(look.weeks, span, some.length === 0 ? null : figure(some), some.length);
    }),
    changes: named(weekly.slice(HALF), ({ change }) => change),
    releases: named(weekly.slice(HALF), ({ release }) => release),
  };
}

function reportedRecoveries({ observed: { told }, weeks, at }: Look): Weekly<Recovery> {
  if (told.whyUnknown !== null) return [];
  const recoveries = told.incidents.flatMap(({ startedAt, resolvedAt, attribution }) => {
    if (startedAt === null || resolvedAt === null || resolvedAt < startedAt || resolvedAt >= at) return [];
    const release = attribution.to === 'arrival' ? attribution.arrival.name : null;
    return [{ hours: hoursBetween(startedAt, resolvedAt), at: resolvedAt, change: null, release }];
  });
  return byWeek(weeks, recoveries, (recovery) => recovery.at);
}

function recoveriesInGit({ repaired }: Look): Weekly<Recovery> {
  return repaired.map((failures) =>
    failures.flatMap((failure) => {
      const { recovery, repairedAt, change, failedIn } = failure;
      if (recovery === null || isToldTwice(failure)) return [];
      return [{ hours: recovery, at: repairedAt, change: change.sha, release: failedIn?.name ?? null }];
    }),
  );
}

function least(weekly: Weekly<unknown>): number {
  return Math.min(weekly.slice(0, HALF).flat().length, weekly.slice(HALF).flat().length);
}

/** The mean logarithm of each repair. */
function byRepair(recoveries: readonly Recovery[]): number[] {
  const logs = new Map<Instant, number[]>();
  for (const { at, hours } of recoveries) {
    const log = Math.log(Math.max(hours, SHORTEST));
    logs.set(at, [...(logs.get(at) ?? []), log]);
  }
  return [...logs.values()].map((some) => some.reduce((sum, log) => sum + log, 0) / some.length);
}
