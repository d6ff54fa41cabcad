import { isToldTwice } from '../../delivery/recoveryTime';
import { HOUR, hoursBetween, type Instant, MINUTE } from '../../time/instant';
import { byWeek, type Look, type Weekly } from '../look';
import type { SeenSignal } from '../signal';

export interface Recovery {
  readonly hours: number;
  /** What was repaired at the same moment is one repair. */
  readonly at: Instant;
  /** By a hotfix or a return to an older release, which takes hours; else by a release like others, which takes days. */
  readonly inHaste: boolean;
  readonly change: string | null;
  readonly release: string | null;
}

export function reportedRecoveries({ observed: { told }, weeks, at }: Look): Weekly<Recovery> {
  if (told.whyUnknown !== null) return [];
  const recoveries = told.incidents.flatMap(({ startedAt, resolvedAt, attribution }) => {
    if (startedAt === null || resolvedAt === null || resolvedAt < startedAt || resolvedAt >= at) return [];
    const release = attribution.to === 'arrival' ? attribution.arrival.name : null;
    return [{ hours: hoursBetween(startedAt, resolvedAt), at: resolvedAt, inHaste: false, change: null, release }];
  });
  return byWeek(weeks, recoveries, (recovery) => recovery.at);
}

export function recoveriesInGit({ repaired, hotfixes }: Look): Weekly<Recovery> {
  return repaired.map((failures) =>
    failures.flatMap((failure) => {
      const { kind, recovery, repairedAt, repairedIn, change, failedIn } = failure;
      if (recovery === null || isToldTwice(failure)) return [];
      const inHaste = kind === 'hotfixed' || kind === 'rolledBack' || (repairedIn !== null && hotfixes.has(repairedIn));
      return [{ hours: recovery, at: repairedAt, inHaste, change: change.sha, release: failedIn?.name ?? null }];
    }),
  );
}

/** Shorter is as good. */
const SHORTEST = MINUTE / HOUR;

/**
 * The mean logarithm of each repair, beside those of its kind in both windows: repairs in haste and others are that
 * different that a few more of the one would hide what becomes of the other.
 */
export function logsByRepair(
  before: readonly Recovery[],
  after: readonly Recovery[],
): NonNullable<SeenSignal['values']> {
  const [earlier, later] = [repairsOf(before), repairsOf(after)];
  const all = [...earlier, ...later];
  const usual = (haste: boolean) => mean(all.filter(({ inHaste }) => inHaste === haste).map(({ log }) => log));
  const [ofHaste, ofOthers] = [usual(true), usual(false)];
  const beyond = (repairs: readonly Repair[]) =>
    repairs.map(({ log, inHaste }) => log - (inHaste ? ofHaste : ofOthers));
  return { before: beyond(earlier), after: beyond(later) };
}

interface Repair {
  readonly log: number;
  readonly inHaste: boolean;
}

function repairsOf(recoveries: readonly Recovery[]): Repair[] {
  const repairs = new Map<string, { logs: number[]; inHaste: boolean }>();
  for (const { at, hours, inHaste } of recoveries) {
    const key = `${at} ${inHaste}`;
    const repair = repairs.get(key) ?? { logs: [], inHaste };
    repairs.set(key, repair);
    repair.logs.push(Math.log(Math.max(hours, SHORTEST)));
  }
  return [...repairs.values()].map(({ logs, inHaste }) => ({ log: mean(logs), inHaste }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
