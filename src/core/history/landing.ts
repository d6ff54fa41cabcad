import { takeReachable } from './ancestry';
import type { Commits } from './commits';

/** How commits reached the mainline: each with the one commit of the mainline that brought it. */
export interface Landing {
  /** Rows of the first-parent chain, oldest first; what is called a place is a place in it. */
  readonly mainline: readonly number[];
  /** The place of the mainline commit that brought a commit; -1 for one that never landed. */
  placeOf(row: number): number;
  /** The rows that the mainline commit at a place brought: for a merge those of the merged branches, else itself. */
  broughtAt(place: number): Uint32Array;
  /** How many these are. */
  countAt(place: number): number;
}

/** Linear in the number of commits. @param mainline Whole and oldest first. */
export function landingOf(commits: Commits, mainline: readonly number[]): Landing {
  const taken = new Uint8Array(commits.rows);
  const places = new Int32Array(commits.rows).fill(-1);
  const brought = new Uint32Array(commits.size);
  const starts = new Uint32Array(mainline.length + 1);
  let count = 0;
  mainline.forEach((row, place) => {
    // whatever the first parent reaches was taken by the places before
    taken[row] = 1;
    places[row] = place;
    const start = count;
    if (commits.isMerge(row)) {
      count = takeReachable(commits, commits.otherParentsOf(row), taken, brought, start);
    } else brought[count++] = row;
    for (let i = start; i < count; i++) places[brought[i] ?? 0] = place;
    starts[place + 1] = count;
  });
  return {
    mainline,
    placeOf: (row) => places[row] ?? -1,
    broughtAt: (place) => brought.subarray(starts[place], starts[place + 1]),
    countAt: (place) => (starts[place + 1] ?? 0) - (starts[place] ?? 0),
  };
}
