/**
 * What a fix's removed lines say of their origin. unanimous: one commit wrote all of them. mixed: several did.
 * ghost: it wrote none of them, or nothing that matters was removed, but lines around. recent: it wrote no line there,
 * but was among the last to change the file. bulk: the commit touched too much to blame.
 */
export type Tier = 'unanimous' | 'mixed' | 'ghost' | 'recent' | 'bulk';

/** The commit that brought what a fix repairs, as far as git tells. */
export interface Origin {
  /** Full object name. */
  readonly commit: string;
  readonly tier: Tier;
  /** Of so many lines that were asked, it wrote so many. */
  readonly lines: number;
  readonly of: number;
  /** How often, from 0 to 1, such a candidate was the right one where weights were learnt (originWeights.ts). */
  readonly chance: number;
}

/** What was found out of one commit, once and for all: whether it is a fix, and of what. */
export interface Trace {
  readonly isFix: boolean;
  /** The best candidate; null where there is none, and for what is no fix. */
  readonly origin: Origin | null;
}
