import type { Instant } from '../../time/instant';
import { byWeek, type Look } from '../look';
import type { WeeklyUnits } from '../rate';

/** The week's releases (without any: changes), and those of which the first repair reached users in the week. */
export function hintedUnits({ observed: { history }, weeks, changes, releases, repaired }: Look): WeeklyUnits {
  const failures = repaired.flat();
  const failed = history.hasReleases
    ? failures.flatMap(({ failedIn, repairedAt }) => (failedIn ? [{ name: failedIn.name, at: repairedAt }] : []))
    : failures.map(({ change, repairedAt }) => ({ name: change.sha, at: repairedAt }));
  return unitsOf(
    weeks,
    failed,
    (history.hasReleases ? releases : changes).map(({ length }) => length),
  );
}

/** What users got in the week, and what of it an incident is put down to that began in the week. */
export function reportedUnits({ observed: { told }, weeks, at }: Look): WeeklyUnits {
  const arrivals = firsts(told.arrivals.filter((arrival) => arrival.at < at));
  const failing = told.incidents.flatMap(({ startedAt, attribution }) =>
    startedAt !== null && attribution.to === 'arrival' && startedAt < at
      ? [{ name: attribution.arrival.name, at: startedAt }]
      : [],
  );
  return unitsOf(weeks, failing, countsOf(weeks, arrivals));
}

interface Dated {
  readonly name: string;
  readonly at: Instant;
}

function unitsOf(weeks: Look['weeks'], failed: readonly Dated[], all: readonly number[]): WeeklyUnits {
  return { some: countsOf(weeks, firsts(failed)), all };
}

function countsOf(weeks: Look['weeks'], some: readonly Dated[]): number[] {
  return byWeek(weeks, some, ({ at }) => at).map(({ length }) => length);
}

/** Each name the first time. */
function firsts(some: readonly Dated[]): Dated[] {
  const first = new Map<string, Dated>();
  for (const each of some) {
    const known = first.get(each.name);
    if (!known || each.at < known.at) first.set(each.name, each);
  }
  return [...first.values()];
}
