import type { Statement } from './message/statement';

/** A part of `Commits` as plain data. Parents are rows of the whole, paths are places in its `paths`. */
export interface CommitRows {
  readonly count: number;
  /** 5 or 8 words each. */
  readonly names: Uint32Array;
  readonly flags: Uint8Array;
  readonly authoredAt: Float64Array;
  readonly committedAt: Float64Array;
  /** `KEYS` of each row, one row after the other. */
  readonly keys: Uint32Array;
  readonly firstParent: Int32Array;
  readonly secondParent: Int32Array;
  readonly furtherParents: readonly (readonly [number, readonly number[]])[];
  readonly stated: readonly (readonly [number, Statement])[];
  /** Of each row; `pathIds` has them one row after the other. */
  readonly pathCounts: Uint32Array;
  readonly pathIds: Int32Array;
}
