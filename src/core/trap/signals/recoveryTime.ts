import { medianOf } from '../../statistics/quantiles';
import type { Look } from '../look';
import { signalWeek } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { AFTER, grownBefore, singles } from '../weeks';
import { logsByRepair, type Recovery, recoveriesInGit, reportedRecoveries } from './recoveries';

/** Fewer reported incidents than this in a window, and what git tells is taken. */
const LEAST_REPORTED = 5;
const LEAST = 3;

/** Hours until what failed was repaired, by when it was: what failed lately and isn't repaired yet biases nothing. */
export function recoveryTime(look: Look): Signal {
  const reported = halvesOf(reportedRecoveries(look), look);
  const isReported = Math.min(reported.before.length, reported.after.length) >= LEAST_REPORTED;
  const { weekly, from, before, after } = isReported ? reported : halvesOf(recoveriesInGit(look), look);
  if (Math.min(before.length, after.length) < LEAST)
    return unseen('recoveryTime', `Recovery time: fewer than ${LEAST} recoveries in one of the windows.`);
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
    weeksBefore: AFTER - from,
    values: logsByRepair(before, after),
    matters: byFactor(figure(before), figure(after), 1.5),
    weeks: singles(from).map((span) => {
      const some = weekly[span.from] ?? [];
      return signalWeek(look.weeks, span, some.length === 0 ? null : figure(some), some.length);
    }),
    changes: named(weekly.slice(AFTER), ({ change }) => change),
    releases: named(weekly.slice(AFTER), ({ release }) => release),
  };
}

function halvesOf(weekly: readonly (readonly Recovery[])[], { first }: Look) {
  const from = grownBefore(
    weekly.map(({ length }) => length),
    first,
  );
  return { weekly, from, before: weekly.slice(from, AFTER).flat(), after: weekly.slice(AFTER).flat() };
}
