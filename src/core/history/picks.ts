import type { Commits } from './commits';

/**
 * Commits that are one piece of work: an original with its cherry-picks, as their messages state (`git cherry-pick -x`).
 * By row; a commit that has no other of its kind is in no group.
 * @param isThere Whether a row counts; all do by default.
 */
export function pickGroups(
  commits: Commits,
  isThere: (row: number) => boolean = () => true,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [row, { picks }] of commits.stated) {
    for (const name of isThere(row) ? picks : []) {
      const [original, ...others] = commits.rowsStartingWith(name).filter(isThere);
      if (original !== undefined && others.length === 0) join(groups, original, row);
    }
  }
  return groups;
}

function join(groups: Map<number, number[]>, a: number, b: number): void {
  const [one, other] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
  if (one === other || a === b) return;
  const [larger, smaller] = one.length < other.length ? [other, one] : [one, other];
  for (const row of smaller) larger.push(row);
  for (const row of [a, b, ...smaller]) groups.set(row, larger);
}
