import type { CommitHead } from '../../src/core/history/commitHead';
import type { MessageFacts } from '../../src/core/history/message/message';
import type { Instant } from '../../src/core/time/instant';

/** A commit as a plain object. */
export interface Commit extends MessageFacts, Pick<CommitHead, 'authored' | 'signed'> {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly authoredAt: Instant;
  readonly committedAt: Instant;
  readonly bot: boolean;
  /** The paths that differ from its only parent (or, in a root commit, from nothing); empty for merges. */
  readonly paths: readonly string[];
  /** A shallow clone was cut here. */
  readonly cutOff?: true;
}
