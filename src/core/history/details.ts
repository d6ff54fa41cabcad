/** Lines added and deleted by a change, against its first parent. */
export interface LineCount {
  readonly added: number;
  readonly deleted: number;
}

/** What is looked up of the changes that a report lists, and not of all there ever were. By mainline commit. */
export interface ChangeDetails {
  readonly subjects: ReadonlyMap<string, string>;
  /** Null where lines could not be counted. */
  readonly lines: ReadonlyMap<string, LineCount> | null;
}

/** The mainline commits whose details are wanted. */
export interface WantedDetails {
  readonly subjects: readonly string[];
  readonly lines: readonly string[];
}
