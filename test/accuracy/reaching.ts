import type { PlainCommit } from './plainHistory';

/**
 * For each commit the least of the marks on the commits that reach it, itself included.
 * One pass does it where children come before their parents: whoever is read has heard from all who reach it.
 */
export function leastReaching(
  commits: readonly PlainCommit[],
  marks: Iterable<readonly [sha: string, mark: number]>,
): Map<string, number> {
  const least = new Map<string, number>();
  const hear = (sha: string, mark: number) => least.set(sha, Math.min(mark, least.get(sha) ?? mark));
  for (const [sha, mark] of marks) hear(sha, mark);
  for (const { sha, parents } of commits) {
    const mark = least.get(sha);
    if (mark !== undefined) for (const parent of parents) hear(parent, mark);
  }
  return least;
}
