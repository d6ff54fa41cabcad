import type { Commit, Commits } from './commit';

/**
 * Takes the commits that the given ones reach and nobody took before, the given ones included.
 * Over any number of calls with the same `taken`, each commit is visited once.
 */
export function takeReachable(commits: Commits, from: readonly string[], taken: Set<string>): Commit[] {
  const reached: Commit[] = [];
  const waiting = [...from];
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    const commit = commits.get(sha);
    if (!commit || taken.has(sha)) continue;
    taken.add(sha);
    reached.push(commit);
    waiting.push(...commit.parents);
  }
  return reached;
}
