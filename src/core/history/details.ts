/** Lines added and deleted by a change, against its first parent. */
export interface LineCount {
  readonly added: number;
  readonly deleted: number;
}

/** What is looked up of what a report lists, and not of all there ever was. By commit; lines by mainline commit. */
export interface ChangeDetails {
  readonly subjects: ReadonlyMap<string, string>;
  /** Null where lines could not be counted. */
  readonly lines: ReadonlyMap<string, LineCount> | null;
}

/** The commits whose subjects are wanted, and the mainline commits whose lines are. */
export interface WantedDetails {
  readonly subjects: readonly string[];
  readonly lines: readonly string[];
}
