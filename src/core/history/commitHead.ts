import type { Instant } from '../time/instant';
import type { MessageFacts } from './message/message';

/** All that is known of a commit but its name and paths. Its author is known only as bot or not: nothing is about a person. */
export interface CommitHead {
  /** Rows. */
  readonly parents: readonly number[];
  readonly authoredAt: Instant;
  readonly committedAt: Instant;
  readonly bot: boolean;
  /** A shallow clone was cut here. */
  readonly cut: boolean;
  readonly facts: MessageFacts;
  /** `CommitKeys` of its author, which stand for no person. */
  readonly authored: number;
  readonly signed: number;
}
