import { type Instant, MINUTE } from '../time/instant';
import { takeReachable } from './ancestry';
import type { Commit, Commits } from './commit';

/** What reached the mainline together (docs/metrics.md, "Changes"). */
export interface Change {
  /** Of the mainline commit. */
  readonly sha: string;
  readonly kind: 'merge' | 'squash' | 'direct';
  readonly subject: string;
  /** Earliest author time of its commits; null where git can't tell when work began. */
  readonly startedAt: Instant | null;
  readonly mergedAt: Instant;
  /** The mainline commit itself. */
  readonly commit: Commit;
  /** The commits it brought: for a merge those of the merged branches, else the one. */
  readonly commits: readonly Commit[];
  /** How many different paths its commits touched. */
  readonly files: number;
  /** All its commits are a program's. */
  readonly bot: boolean;
  readonly assisted: boolean;
}

/** Author and committer time this close together mean that the author time was overwritten or says nothing of the work. */
const UNOBSERVABLE = MINUTE;

/** One change for each commit of the mainline, in its order (oldest first). Linear in the number of commits. */
export function changesOf(commits: Commits, mainline: readonly Commit[]): Change[] {
  const taken = new Set<string>();
  return mainline.map((commit) => {
    const [, ...merged] = commit.parents;
    // Oldest first: whatever the first parent reaches was taken by the changes before.
    takeReachable(commits, commit.parents.slice(0, 1), taken);
    taken.add(commit.sha);
    return merged.length > 0 ? mergeOf(commit, takeReachable(commits, merged, taken)) : singleOf(commit);
  });
}

function mergeOf(commit: Commit, brought: readonly Commit[]): Change {
  return {
    sha: commit.sha,
    kind: 'merge',
    subject: commit.subject,
    startedAt:
      brought.length > 0 ? brought.reduce((least, { authoredAt }) => Math.min(least, authoredAt), Infinity) : null,
    mergedAt: commit.committedAt,
    commit,
    commits: brought,
    files: new Set(brought.flatMap(({ paths }) => paths)).size,
    bot: brought.length > 0 ? brought.every(({ bot }) => bot) : commit.bot,
    assisted: commit.assisted || brought.some(({ assisted }) => assisted),
  };
}

function singleOf(commit: Commit): Change {
  const { sha, subject, authoredAt, committedAt, bot, assisted } = commit;
  return {
    sha,
    kind: commit.squashed ? 'squash' : 'direct',
    subject,
    startedAt: Math.abs(committedAt - authoredAt) <= UNOBSERVABLE ? null : authoredAt,
    mergedAt: committedAt,
    commit,
    commits: [commit],
    files: commit.paths.length,
    bot,
    assisted,
  };
}
