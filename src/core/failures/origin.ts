/**
 * What a fix's removed lines say of their origin. unanimous: one commit wrote all of them. mixed: several did.
 * ghost: nothing that matters was removed, so the lines around are asked. bulk: the commit touched too much to blame.
 */
export type Tier = 'unanimous' | 'mixed' | 'ghost' | 'bulk';

/** The commit that wrote what a fix repairs, as git blame has it. */
export interface Origin {
  /** Full object name. */
  readonly commit: string;
  readonly tier: Tier;
  /** Of so many lines that were asked, it wrote so many. */
  readonly lines: number;
  readonly of: number;
}

/** What was found out of one commit, once and for all: whether it is a fix, and of what. */
export interface Trace {
  readonly isFix: boolean;
  /** The best candidate; null where there is none, and for what is no fix. */
  readonly origin: Origin | null;
}
