import type { Commit } from '../../src/core/history/commit';
import { Commits } from '../../src/core/history/commits';

/** All that were read, in the order of their rows. */
export function listOf(commits: Commits): Commit[] {
  return Array.from({ length: commits.rows }, (_, row) => row)
    .filter((row) => commits.isRead(row))
    .map((row) => commits.at(row));
}

export function commitsOf(list: readonly Commit[]): Commits {
  const commits = new Commits();
  for (const commit of list) commits.add(commit);
  return commits;
}

/** The rows of the commits that a commit reaches, itself included. */
export function reachableFrom(commits: Commits, sha: string): Set<number> {
  const reached = new Set<number>();
  const waiting = [sha];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const row = commits.rowOf(next);
    if (row < 0 || reached.has(row)) continue;
    reached.add(row);
    waiting.push(...commits.at(row).parents);
  }
  return reached;
}
