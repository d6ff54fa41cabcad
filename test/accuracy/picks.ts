import type { PlainCommit } from './plainHistory';

/**
 * Commits that were cherry-picked from one another, by their own words, to any distance; only where there are some. What
 * was picked from several that are no picks of one another belongs to each of them, and none of them to it.
 */
export function pickGroups(commits: readonly PlainCommit[]): Map<string, ReadonlySet<string>> {
  const originsOf = namesIn(commits);
  const groups = new Map<string, Set<string>>();
  const groupOf = (sha: string) => groups.get(sha) ?? new Set([sha]);
  const picked = commits
    .map(({ sha, pickedFrom }) => ({ sha, origins: pickedFrom.flatMap((name) => originsOf(name)) }))
    .toSorted((a, b) => a.origins.length - b.origins.length);
  const ofSeveral = picked.filter(({ sha, origins }) => {
    const [origin = sha, ...others] = origins;
    if (others.some((other) => !groupOf(origin).has(other))) return true;
    const joined = new Set([...groupOf(sha), ...groupOf(origin)]);
    if (joined.size > 1) for (const member of joined) groups.set(member, joined);
    return false;
  });
  for (const { sha, origins } of ofSeveral) {
    for (const origin of origins) groups.set(origin, groupOf(origin).add(sha));
  }
  return groups;
}

/** The one commit that a full or shortened name fits. */
function namesIn(commits: readonly PlainCommit[]): (name: string) => string[] {
  const sorted = commits.map(({ sha }) => sha).toSorted();
  return (name) => {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < name) low = middle + 1;
      else high = middle;
    }
    const fitting = sorted.slice(low, low + 2).filter((sha) => sha.startsWith(name));
    return fitting.length === 1 ? fitting : [];
  };
}
