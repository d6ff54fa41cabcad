import type { PlainCommit } from './plainHistory';

/** Commits that were cherry-picked from one another, by their own words, to any distance; only where there are some. */
export function pickGroups(commits: readonly PlainCommit[]): Map<string, ReadonlySet<string>> {
  const originsOf = namesIn(commits);
  const groups = new Map<string, Set<string>>();
  for (const { sha, pickedFrom } of commits) {
    for (const origin of pickedFrom.flatMap((name) => originsOf(name))) {
      const joined = new Set([...(groups.get(sha) ?? [sha]), ...(groups.get(origin) ?? [origin])]);
      if (joined.size > 1) for (const member of joined) groups.set(member, joined);
    }
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
