import { type Instant, MINUTE } from '../time/instant';
import { takeReachable } from './ancestry';
import type { Commit, Commits } from './commit';

/** What reached the mainline together (docs/metrics.md, "Changes"). */
export interface Change {
  /** Of the mainline commit. */
  readonly sha: string;
  readonly kind: 'merge' | 'squash' | 'direct';
  readonly subject: string;
  /** Earliest author time of its commits; null where git can't tell when work began, as where the history is cut off. */
  readonly startedAt: Instant | null;
  readonly mergedAt: Instant;
  /** The mainline commit itself. */
  readonly commit: Commit;
  /** The commits it brought: for a merge those of the merged branches, else the one. */
  readonly commits: readonly Commit[];
  /** How many different paths its commits touched; null where the history is cut off. */
  readonly files: number | null;
  /** All its commits are a program's. */
  readonly bot: boolean;
  readonly assisted: boolean;
}

/** Author and committer time this close together mean that the author time was overwritten or says nothing of the work. */
const UNOBSERVABLE = MINUTE;

/** One change for each commit of the mainline (whole and oldest first), in its order. Linear in the number of commits. */
export function changesOf(commits: Commits, mainline: readonly Commit[]): Change[] {
  const taken = new Set<string>();
  return mainline.map((commit) => {
    const [, ...merged] = commit.parents;
    // whatever the first parent reaches was taken by the changes before
    taken.add(commit.sha);
    if (merged.length === 0) return singleOf(commit, isCutOff(commits, commit));
    const brought = takeReachable(commits, merged, taken);
    const cutOff = isCutOff(commits, commit) || brought.some((each) => isCutOff(commits, each));
    return mergeOf(commit, brought, cutOff);
  });
}

/** Whether a shallow clone ends here, or the commit has parents that aren't there. */
function isCutOff(commits: Commits, { cutOff, parents }: Commit): boolean {
  return cutOff === true || parents.some((parent) => !commits.has(parent));
}

function mergeOf(commit: Commit, brought: readonly Commit[], cutOff: boolean): Change {
  return {
    sha: commit.sha,
    kind: 'merge',
    subject: commit.subject,
    startedAt: cutOff || brought.length === 0 ? null : brought.reduce(earliest, Number.POSITIVE_INFINITY),
    mergedAt: commit.committedAt,
    commit,
    commits: brought,
    files: cutOff ? null : new Set(brought.flatMap(({ paths }) => paths)).size,
    bot: brought.length > 0 ? brought.every(({ bot }) => bot) : commit.bot,
    assisted: commit.assisted || brought.some(({ assisted }) => assisted),
  };
}

function earliest(least: Instant, { authoredAt }: Commit): Instant {
  return Math.min(least, authoredAt);
}

function singleOf(commit: Commit, cutOff: boolean): Change {
  const { sha, subject, authoredAt, committedAt, bot, assisted } = commit;
  return {
    sha,
    kind: commit.squashed ? 'squash' : 'direct',
    subject,
    startedAt: Math.abs(committedAt - authoredAt) <= UNOBSERVABLE ? null : authoredAt,
    mergedAt: committedAt,
    commit,
    commits: [commit],
    files: cutOff ? null : commit.paths.length,
    bot,
    assisted,
  };
}
