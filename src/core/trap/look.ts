import { hotfixesIn } from '../delivery/hotfixShare';
import { counting, type Failure, isLatent, knownAt } from '../failures/failure';
import type { Change } from '../history/change';
import type { ChangeDetails } from '../history/details';
import type { Release } from '../history/release';
import type { Observed } from '../momentum/observed';
import type { Instant } from '../time/instant';
import { type Window, weekIn } from '../time/window';
import { weeksBefore } from './weeks';

/** What was known at an instant, by week: what the signals are made of. */
export interface Look {
  readonly at: Instant;
  readonly observed: Observed;
  readonly rework: ChangeDetails['rework'];
  /** Oldest first; the lists by week go with them. */
  readonly weeks: readonly Window[];
  /** Merged in the week, bots' aside. */
  readonly changes: Weekly<Change>;
  /** Pre-releases aside. */
  readonly releases: Weekly<Release>;
  /** People's changes that had reached users, not too long before, and of which it was known in the week that they failed. */
  readonly failed: Weekly<Failure>;
  /** The same by the week in which their repair reached users. */
  readonly repaired: Weekly<Failure>;
  readonly hotfixes: ReadonlySet<Release>;
  /** How many changes each week has. */
  readonly counts: readonly number[];
  /** The first week that the history has in full. */
  readonly first: number;
}

export type Weekly<T> = readonly (readonly T[])[];

export function lookAt(observed: Observed, rework: Look['rework'], at: Instant): Look {
  const { history, failures } = observed;
  const weeks = weeksBefore(at);
  const { commits } = history.facts;
  const changes = byWeek(weeks, history.changes, ({ mergedAt, bot }) => (bot ? null : mergedAt));
  const isBots = ({ commit }: Failure) => commits.has(commit) && commits.isBot(commits.rowOf(commit));
  const failed = counting(failures).filter((failure) => !failure.caught && !isLatent(failure) && !isBots(failure));
  return {
    ...{ at, observed, rework, weeks, changes },
    releases: byWeek(weeks, history.releases, ({ releasedAt, prerelease }) => (prerelease ? null : releasedAt)),
    failed: byWeek(weeks, failed, knownAt),
    repaired: byWeek(weeks, failed, ({ repairedAt }) => repairedAt),
    hotfixes: hotfixesIn(failures),
    counts: changes.map(({ length }) => length),
    first: weeks.findIndex(({ startAt }) => startAt >= (history.changes[0]?.mergedAt ?? at)),
  };
}

/** @param atOf Null for what is left out. */
export function byWeek<T>(weeks: readonly Window[], items: readonly T[], atOf: (item: T) => Instant | null): Weekly<T> {
  const lists: T[][] = weeks.map(() => []);
  for (const item of items) {
    const at = atOf(item);
    const week = at === null ? undefined : weekIn(weeks, at);
    if (week !== undefined) lists[week]?.push(item);
  }
  return lists;
}
