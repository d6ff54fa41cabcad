import type { Instant } from '../time/instant';

/** A mark in the history, as git has it. */
export interface Tag {
  /** Without `refs/tags/`. */
  readonly name: string;
  /** The commit it leads to, through as many tag objects as there are. */
  readonly sha: string;
  /** The tagger's time, else the commit's committer time. */
  readonly taggedAt: Instant;
}
