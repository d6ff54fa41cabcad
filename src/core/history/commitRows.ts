/** What a message states about other commits, by their names as written. */
export interface Stated {
  readonly reverts: readonly string[];
  readonly picks: readonly string[];
}

/** A part of `Commits` as plain data. Parents are rows of the whole, paths are places in its `paths`. */
export interface CommitRows {
  readonly count: number;
  /** 5 or 8 words each. */
  readonly names: Uint32Array;
  readonly flags: Uint8Array;
  readonly authoredAt: Float64Array;
  readonly committedAt: Float64Array;
  readonly firstParent: Int32Array;
  readonly secondParent: Int32Array;
  readonly furtherParents: readonly (readonly [number, readonly number[]])[];
  readonly stated: readonly (readonly [number, Stated])[];
  /** Of each row; `pathIds` has them one row after the other. */
  readonly pathCounts: Uint32Array;
  readonly pathIds: Int32Array;
}
