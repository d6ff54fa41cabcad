import type { LineCount } from '../../history/details';

/** Neighbouring lines that a commit replaced. Line numbers start at 1; a pure insertion comes after line `oldStart`. */
export interface Hunk {
  readonly oldStart: number;
  /** Lines that it removed; `removed` may hold fewer of them. */
  readonly oldCount: number;
  readonly newCount: number;
  /** What git shows of the place: mostly the function around it. */
  readonly section: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What a commit did to one file, whitespace aside. */
export interface FilePatch {
  /** Null for a file that it added. */
  readonly oldPath: string | null;
  /** Null for one that it deleted. */
  readonly newPath: string | null;
  readonly hunks: readonly Hunk[];
  /** There was more of it than is worth reading. */
  readonly cut: boolean;
}

/** A commit's message and what it changed against its first parent: no binary files, no submodules, no mere modes. */
export interface CommitPatch {
  readonly sha: string;
  readonly message: string;
  readonly files: readonly FilePatch[];
}

/** As the patch shows them: whitespace aside, and without what was cut. */
export function linesOf({ files }: CommitPatch): LineCount {
  const hunks = files.flatMap((file) => file.hunks);
  return {
    added: hunks.reduce((sum, { newCount }) => sum + newCount, 0),
    deleted: hunks.reduce((sum, { oldCount }) => sum + oldCount, 0),
  };
}
