import type { Landing } from '../../history/landing';

/** The commits that landed, in the order in which they came: those of a branch before the merge that brought them. */
export interface Timeline {
  /** Rows, oldest first. */
  readonly rows: Int32Array;
  /** Where a commit stands in it; -1 for one that never landed. */
  rankOf(row: number): number;
}

/** Linear in the number of commits. @param count Of all rows. */
export function timelineOf({ mainline, broughtAt, countAt }: Landing, count: number): Timeline {
  const ranks = new Int32Array(count).fill(-1);
  const rows = new Int32Array(count);
  let rank = 0;
  const take = (row: number) => {
    if (ranks[row] !== -1) return;
    ranks[row] = rank;
    rows[rank++] = row;
  };
  mainline.forEach((row, place) => {
    // they are brought newest first
    const brought = broughtAt(place);
    for (let i = countAt(place) - 1; i >= 0; i--) take(brought[i] ?? row);
    take(row);
  });
  return { rows: rows.subarray(0, rank), rankOf: (row) => ranks[row] ?? -1 };
}
