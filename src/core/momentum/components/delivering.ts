import type { Facts } from '../../facts/facts';
import { counting, type Failure, knownAt } from '../../failures/failure';
import type { History } from '../../history/history';
import type { Release } from '../../history/release';
import type { Instant } from '../../time/instant';
import type { Days } from '../daily/days';
import type { Delivered } from '../daily/delivered';

const NEVER = Number.POSITIVE_INFINITY;

/** Releases, pre-releases aside, that failed by what hints at it. */
export function releasesDelivered(history: History, failures: readonly Failure[], days: Days): Delivered[] {
  const known = new Map<Release, Instant>();
  for (const failure of counting(failures)) {
    const { failedIn, caught } = failure;
    if (failedIn && !caught) known.set(failedIn, Math.min(known.get(failedIn) ?? NEVER, knownAt(failure)));
  }
  const final = history.releases.filter(({ prerelease }) => !prerelease);
  return withinDays(
    final.map((release) => ({ at: release.releasedAt, knownAt: known.get(release) ?? NEVER, name: release })),
    days,
  );
}

/** Changes likewise, as it was seen before the first release; bots aside. */
export function changesDelivered({ changes }: History, failures: readonly Failure[], days: Days): Delivered[] {
  const known = new Map<string, Instant>();
  for (const { kind, change, repair } of counting(failures)) {
    if (kind === 'rolledBack') continue;
    known.set(change.sha, Math.min(known.get(change.sha) ?? NEVER, repair.mergedAt));
  }
  return withinDays(
    changes
      .filter(({ bot }) => !bot)
      .map(({ sha, mergedAt }) => ({ at: mergedAt, knownAt: known.get(sha) ?? NEVER, name: sha })),
    days,
  );
}

/** What users got, as far as reported, and what incidents are put down to. */
export function arrivalsDelivered({ arrivals, incidents }: Facts, days: Days): Delivered[] {
  const known = new Map<object, Instant>();
  for (const { attribution, startedAt } of incidents) {
    if (attribution.to !== 'arrival' || startedAt === null) continue;
    const { arrival } = attribution;
    known.set(arrival, Math.min(known.get(arrival) ?? NEVER, startedAt));
  }
  return withinDays(
    arrivals
      .map((arrival) => ({ at: arrival.at, knownAt: known.get(arrival) ?? NEVER, name: arrival.name }))
      .toSorted((a, b) => a.at - b.at),
    days,
  );
}

interface Named {
  readonly at: Instant;
  readonly knownAt: Instant;
  /** What has the same name is the same. */
  readonly name: unknown;
}

function withinDays(named: readonly Named[], { dayOf, count }: Days): Delivered[] {
  const things = new Map<unknown, number>();
  return named.flatMap(({ at, knownAt: known, name }) => {
    const day = dayOf(at);
    if (day < 0 || day >= count) return [];
    const thing = things.get(name) ?? things.size;
    things.set(name, thing);
    return [{ thing, day, failedOn: known === NEVER ? NEVER : dayOf(known) }];
  });
}
