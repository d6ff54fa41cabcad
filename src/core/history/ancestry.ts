import { DAY } from '../time/instant';
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

/** Clocks are rarely further apart than this. */
const SLACK = 7 * DAY;

/**
 * Whether a commit is reached from another, or is it. What was committed over a week before it is not looked at, so that
 * only commits between the two are.
 */
export function isAncestor(commits: Commits, ancestor: number, row: number): boolean {
  const since = commits.committedAt(ancestor) - SLACK;
  const seen = new Set<number>();
  const ahead = [row];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (seen.has(at) || !commits.isRead(at) || commits.committedAt(at) < since) continue;
    if (at === ancestor) return true;
    seen.add(at);
    ahead.push(commits.firstParentOf(at), ...commits.otherParentsOf(at));
  }
  return false;
}
