/** What a change did to one file of code, tests included, against its first parent. */
export type CodeEdit =
  | { readonly kind: 'edited' | 'deleted'; readonly path: string; readonly hunks: Hunks }
  /** The file has another name now; `same` where nothing else of it changed. */
  | { readonly kind: 'moved'; readonly path: string; readonly from: string; readonly same: boolean };

/**
 * Three numbers a hunk, the first hunk first: lines of the old file before it, lines that it removes, lines that it adds.
 * Null for more than are worth knowing.
 */
export type Hunks = Int32Array | null;

export interface CodeChange {
  /** Too much at once to be anybody's work on single lines: a reformatting, an import. */
  readonly large: boolean;
  readonly edits: readonly CodeEdit[];
}

const MOST_FILES = 50;
const MOST_LINES = 5000;

/** @param lines Added and removed together, of code and tests alone; likewise files. */
export function isLarge(files: number, lines: number): boolean {
  return files > MOST_FILES || lines > MOST_LINES;
}
