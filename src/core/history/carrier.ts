import { takeReachable } from './ancestry';
import type { Commits } from './commits';
import type { Landing } from './landing';
import { pickGroups } from './picks';
import type { Release } from './release';

/** The first release that carried something, itself or as cherry-picks; undefined where none did yet. */
export interface Carriers {
  /** Which commits are one piece of work, by row. */
  readonly picks: ReadonlyMap<number, readonly number[]>;
  /** @param row Of a commit. */
  ofCommit(row: number): Release | undefined;
  /** @param place Of a change, on the mainline. */
  ofChangeAt(place: number): Release | undefined;
  /**
   * The first releases that a commit, each of its picks and each pick of its change came out with, oldest first; of a
   * change that is a merge also that of the picks of all that it brought.
   */
  allOfCommit(row: number): Release[];
}

/**
 * Linear in commits and releases: what an earlier release contains isn't walked again.
 * @param releases Oldest first; pre-releases aside.
 * @param isThere Whether a row counts as a cherry-pick; all do by default.
 */
export function carriersOf(
  commits: Commits,
  { mainline, broughtAt, placeOf }: Landing,
  releases: readonly Release[],
  isThere?: (row: number) => boolean,
): Carriers {
  const groups = pickGroups(commits, { isThere, hasLanded: (row) => placeOf(row) >= 0 });
  const own = firstContaining(commits, releases);
  const ofGroup = new Map<number, number>();
  for (const group of new Set(groups.values())) {
    const first = group.reduce((least, row) => Math.min(least, own[row] ?? NEVER), NEVER);
    // what only brought them among others is no part of them
    for (const row of group) if (groups.get(row) === group) ofGroup.set(row, first);
  }
  const first = (row: number) => ofGroup.get(row) ?? own[row] ?? NEVER;
  const placesOfPicks = new Set([...groups.keys()].map(placeOf));
  /** Where each commit of a merged branch was picked on its own, the change is out with the last of these picks. */
  const firstOfPicks = (place: number): number => {
    let last = -1;
    for (const row of broughtAt(place)) {
      if (commits.isMerge(row)) continue;
      if (!groups.has(row)) return NEVER;
      last = Math.max(last, first(row));
    }
    return last < 0 ? NEVER : last;
  };
  return {
    picks: groups,
    ofCommit: (row) => releases[first(row)],
    ofChangeAt(place) {
      const row = mainline[place] ?? -1;
      const mayBePicked = commits.isMerge(row) && placesOfPicks.has(place);
      return releases[mayBePicked ? Math.min(first(row), firstOfPicks(place)) : first(row)];
    },
    allOfCommit(row) {
      const place = placeOf(row);
      const landed = mainline[place] ?? row;
      // what picked the merge that brought it has it, too
      const all = [row, ...(groups.get(row) ?? []), ...(groups.get(landed) ?? [])];
      const places = all.map((each) => own[each] ?? NEVER);
      if (landed === row && commits.isMerge(row) && placesOfPicks.has(place)) places.push(firstOfPicks(place));
      return [...new Set(places)].toSorted((a, b) => a - b).flatMap((each) => releases[each] ?? []);
    },
  };
}

/** Later than any release. */
export const NEVER = 0xffff_ffff;

/** For each row the place of the first release that contains it; NEVER for one that none contains. */
export function firstContaining(commits: Commits, releases: readonly Release[]): Uint32Array {
  const taken = new Uint8Array(commits.rows);
  const containing = new Uint32Array(commits.rows).fill(NEVER);
  const reached = new Uint32Array(commits.size);
  let count = 0;
  releases.forEach(({ sha, alsoOn }, place) => {
    const start = count;
    const marked = [sha, ...alsoOn].map((each) => commits.rowOf(each));
    count = takeReachable(commits, marked, taken, reached, start);
    for (let i = start; i < count; i++) containing[reached[i] ?? 0] = place;
  });
  return containing;
}
