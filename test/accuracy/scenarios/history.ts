import { DAY, type Instant, WEEK } from '../../../src/core/time/instant';
import { commit, type Mark, onDay, tag } from '../../support/past';
import { plannedTimes, WEEKS } from './calendar';
import { type Repairs, repairsOf } from './repairs';
import { type Place, teamAt, type Work, workOf } from './work';

/** What happened in a part of a repository. */
export interface Happened {
  /** Oldest first. */
  readonly work: readonly Work[];
  readonly releases: readonly { readonly name: string; readonly at: Instant }[];
  readonly suffered: Repairs['suffered'];
}

/** @param prefix Of the names of its releases. @param next Numbers pull requests. */
export function happenedIn(place: Place, prefix: string, next: () => number): Happened {
  const { random, now } = place;
  const planned = plannedTimes(random, now - WEEKS * WEEK, now, (at) => teamAt(place, at).releases);
  const work = workOf(place, next);
  const repairs = repairsOf(place, work, planned, next);
  return {
    work: [...work, ...repairs.work].toSorted((a, b) => a.at - b.at),
    releases: planned.flatMap((at, minor) => {
      const before = planned[minor + 1] ?? now;
      const quick = repairs.hotfixes.filter((each) => each.after === at && each.at < before).map((each) => each.at);
      const patches = [at, ...quick.toSorted((a, b) => a - b)];
      return patches.map((each, patch) => ({ name: `${prefix}1.${minor}.${patch}`, at: each }));
    }),
    suffered: repairs.suffered,
  };
}

/** As a test's past reads; each release marks the last commit before it. */
export function marksOf(parts: readonly Happened[]): Mark[] {
  const commits = parts.flatMap(({ work }) => work).toSorted((a, b) => a.at - b.at);
  const marks: Mark[] = commits.map(({ sha, at, begunAt, number, title, body, files, bot }) =>
    commit(sha, dayOf(at), {
      begun: dayOf(begunAt),
      says: `${title}${number === null ? '' : ` (#${number})`}\n\n${body}`,
      files,
      bot,
    }),
  );
  for (const { name, at } of parts.flatMap(({ releases }) => releases)) {
    const on = commits.findLast((each) => each.at <= at);
    if (on) marks.push(tag(name, dayOf(at), on.sha));
  }
  return marks;
}

function dayOf(at: Instant): number {
  return (at - onDay(0)) / DAY;
}
