import type { Instant } from '../time/instant';
import type { MessageFacts } from './message';

/** One revision. Its author is known only as bot or not: nothing here is about a person. */
export interface Commit extends MessageFacts {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authoredAt: Instant;
  readonly committedAt: Instant;
  readonly bot: boolean;
  /** The paths that differ from its only parent (or, in a root commit, from nothing); empty for merges. */
  readonly paths: readonly string[];
  /** A shallow clone was cut here: what the commit changed isn't known, even if its parents came in another way. */
  readonly cutOff?: true;
}
