import { pickGroups } from './picks';
import type { PlainChange } from './plainChanges';
import type { PlainHistory } from './plainHistory';
import type { PlainRelease } from './plainReleases';
import { leastReaching } from './reaching';

const NEVER = Number.POSITIVE_INFINITY;

/** When changes were first released, in seconds since 1970; infinity for never. */
export interface FirstReleases {
  /** By the tags that contain a commit. */
  containing(sha: string): number;
  /** Picks of it and what it was picked from included. */
  ofCommit(sha: string): number;
  ofChange(change: PlainChange): number;
  /** The commit, its picks and what it was picked from. */
  groupOf(sha: string): readonly string[];
}

export function firstReleases({ commits }: PlainHistory, releases: readonly PlainRelease[]): FirstReleases {
  const final = releases.filter(({ isFinal }) => isFinal);
  const times = leastReaching(
    commits,
    final.map(({ sha, at }) => [sha, at]),
  );
  const groups = pickGroups(commits);
  const containing = (sha: string) => times.get(sha) ?? NEVER;
  const groupOf = (sha: string) => [...(groups.get(sha) ?? [sha])];
  const ofCommit = (sha: string) => Math.min(...groupOf(sha).map(containing));
  const ofChange = ({ commit, brought }: PlainChange) => {
    const own = ofCommit(commit.sha);
    const work = brought.filter(({ parents }) => parents.length < 2);
    if (commit.parents.length < 2 || work.length === 0 || !work.every(({ sha }) => groups.has(sha))) return own;
    return Math.min(
      own,
      work.reduce((latest, { sha }) => Math.max(latest, ofCommit(sha)), 0),
    );
  };
  return { containing, ofCommit, ofChange, groupOf };
}
