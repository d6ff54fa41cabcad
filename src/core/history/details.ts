/** Lines added and deleted by a change, against its first parent. */
export interface LineCount {
  readonly added: number;
  readonly deleted: number;
}

/**
 * Lines of code, tests included, that a change wrote, and those it rewrote or removed that others had written within 21
 * days before. None of a change that is too large (docs/metrics.md, "Rework").
 */
export interface Rework {
  readonly written: number;
  readonly rewritten: number;
}

/** What is looked up of what a report lists, and not of all there ever was. By commit; lines by mainline commit. */
export interface ChangeDetails {
  readonly subjects: ReadonlyMap<string, string>;
  /** Null where lines could not be counted. */
  readonly lines: ReadonlyMap<string, LineCount> | null;
  /** Null where it was not or could not be looked at. */
  readonly rework: ReadonlyMap<string, Rework> | null;
  /** Bytes of files at the mainline's tip, by path; null where that could not be looked up. */
  readonly sizes: ReadonlyMap<string, number> | null;
}

/** The commits whose subjects are wanted, and the mainline commits, oldest first, whose lines and rework are. */
export interface WantedDetails {
  readonly subjects: readonly string[];
  readonly lines: readonly string[];
  /** Paths, at the mainline's tip. */
  readonly sizes: readonly string[];
  /** That tip, by its full name; null where there is no commit. */
  readonly tip: string | null;
}
