import { isCode } from './fileKind';
import type { CommitPatch, FilePatch, Hunk } from './patch';
import { joined, type LineRange } from './ranges';
import { isTrivial } from './trivial';

/**
 * A line of the file as it was before the fix. removed: the fix took it away. trivial: likewise, but it says nothing of
 * what the code does. near and around: up to three and up to ten lines from a place where the fix changed something.
 */
export type WitnessKind = 'removed' | 'trivial' | 'near' | 'around';

/** Which lines of a file are asked for who wrote them. */
export interface Question {
  readonly path: string;
  readonly ranges: readonly LineRange[];
  kindOf(line: number): WitnessKind;
}

/** So many files of a fix are looked at, and so many places in each. */
const MOST_FILES = 10;
const MOST_HUNKS = 50;

const NEAR = 3;
const AROUND = 10;

/** What to ask about the fix, by the files of its first parent. */
export function questionsOf({ files }: Pick<CommitPatch, 'files'>): Question[] {
  return files.flatMap((file) => questionOf(file) ?? []).slice(0, MOST_FILES);
}

function questionOf({ oldPath, newPath, hunks, cut }: FilePatch): Question | null {
  if (oldPath === null || newPath === null || cut || hunks.length > MOST_HUNKS || !isCode(oldPath)) return null;
  const kinds = new Map<number, WitnessKind>();
  for (const hunk of hunks) {
    hunk.removed.forEach((text, i) => kinds.set(hunk.oldStart + i, isTrivial(text) ? 'trivial' : 'removed'));
  }
  const near = hunks.map((hunk) => aroundOf(hunk, NEAR));
  const isNear = (line: number) => near.some(({ from, to }) => from <= line && line <= to);
  return {
    path: oldPath,
    ranges: joined(hunks.map((hunk) => aroundOf(hunk, AROUND))),
    kindOf: (line) => kinds.get(line) ?? (isNear(line) ? 'near' : 'around'),
  };
}

function aroundOf({ oldStart, oldCount }: Hunk, lines: number): LineRange {
  const [first, last] = oldCount > 0 ? [oldStart, oldStart + oldCount - 1] : [oldStart + 1, oldStart];
  return { from: Math.max(1, first - lines), to: last + lines };
}
