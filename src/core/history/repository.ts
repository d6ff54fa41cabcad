import type { Instant } from '../time/instant';
import type { Commits } from './commits';
import type { Tag } from './tag';

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
  /** Commits made before it were not read yet; null where all were. */
  readonly readSince: Instant | null;
}
