import type { Instant } from '../../time/instant';
import { byWeek, type Look, type Weekly } from '../look';
import type { WeeklyUnits } from '../rate';

/** What failed, as git shows it. */
export interface Fate {
  readonly name: string;
  /** When its first repair reached users. */
  readonly at: Instant;
  /** An incident was reported that began while users had the failure. */
  readonly isReported: boolean;
}

/** Releases that failed (where none are made: changes), by the week in which their first repair reached users. */
export function fatesByWeek({ observed: { history, told }, weeks, repaired }: Look): Weekly<Fate> {
  const begun = told.incidents.flatMap(({ startedAt }) => startedAt ?? []);
  const failures = repaired.flat().flatMap(({ failedIn, change, failedAt, repairedAt }) => {
    const name = history.hasReleases ? failedIn?.name : change.sha;
    if (name === undefined) return [];
    return [{ name, at: repairedAt, isReported: begun.some((at) => failedAt <= at && at < repairedAt) }];
  });
  return byWeek(weeks, firsts(failures), ({ at }) => at);
}

/** The week's releases (without any: changes), and those that failed. */
export function hintedUnits({ observed: { history }, changes, releases }: Look, fates: Weekly<Fate>): WeeklyUnits {
  const all = history.hasReleases ? releases : changes;
  return { some: fates.map(({ length }) => length), all: all.map(({ length }) => length) };
}

/** What users got in the week, and what of it an incident is put down to that began in the week. */
export function reportedUnits({ observed: { told }, weeks, at }: Look): WeeklyUnits {
  const arrivals = firsts(told.arrivals.filter((arrival) => arrival.at < at));
  const failing = told.incidents.flatMap(({ startedAt, attribution }) =>
    startedAt !== null && attribution.to === 'arrival' && startedAt < at
      ? [{ name: attribution.arrival.name, at: startedAt }]
      : [],
  );
  return { some: countsOf(weeks, firsts(failing)), all: countsOf(weeks, arrivals) };
}

interface Dated {
  readonly name: string;
  readonly at: Instant;
}

function countsOf(weeks: Look['weeks'], some: readonly Dated[]): number[] {
  return byWeek(weeks, some, ({ at }) => at).map(({ length }) => length);
}

/** Each name the first time. */
function firsts<T extends Dated>(some: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const each of some) {
    const known = first.get(each.name);
    if (!known || each.at < known.at) first.set(each.name, each);
  }
  return [...first.values()];
}
