import type { Commits } from './commit';
import type { Tag } from './tag';

/** Lines added and deleted by a change, against its first parent. */
export interface LineCount {
  readonly added: number;
  readonly deleted: number;
}

/** What was read of one repository: plain facts, nothing derived. */
export interface RepositoryFacts {
  /** The name of its folder (of a bare one without `.git`). */
  readonly name: string;
  /** The commit that is checked out; null before the first commit. */
  readonly head: string | null;
  /** Null where there is no commit at all. */
  readonly mainline: { readonly name: string; readonly sha: string } | null;
  readonly shallow: boolean;
  /** Everything that the mainline and the tags reach. */
  readonly commits: Commits;
  readonly tags: readonly Tag[];
  /** By mainline commit, for the recent ones; null where they could not be counted. */
  readonly lines: ReadonlyMap<string, LineCount> | null;
}
