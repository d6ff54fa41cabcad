import type { Commits } from './commits';

/**
 * Takes the commits that the given ones reach and nobody took before, the given ones included. Over any number of calls
 * with the same `taken` (a byte for each row), each commit is visited once.
 * @param reached Gets the rows, from `start` on.
 * @returns Where they end.
 */
export function takeReachable(
  commits: Commits,
  from: readonly number[],
  taken: Uint8Array,
  reached: Uint32Array,
  start: number,
): number {
  let end = start;
  const take = (row: number) => {
    if (row < 0 || taken[row] === 1 || !commits.isRead(row)) return;
    taken[row] = 1;
    reached[end++] = row;
  };
  for (const row of from) take(row);
  for (let at = start; at < end; at++) {
    const row = reached[at] ?? 0;
    take(commits.firstParentOf(row));
    take(commits.secondParentOf(row));
    for (const parent of commits.furtherParentsOf(row)) take(parent);
  }
  return end;
}
