import { isCode } from '../fixes/fileKind';
import type { CommitPatch, FilePatch, Hunk } from './patch';
import { joined, type LineRange } from './ranges';
import { isTrivial } from './trivial';

/**
 * A line of the file as it was before the fix. removed: the fix took it away. trivial: likewise, but it says nothing of
 * what the code does. near: up to three lines from a place where the fix changed something.
 */
export type WitnessKind = 'removed' | 'trivial' | 'near';

/** Which lines of a file are asked for who wrote them. */
export interface Question {
  readonly file: FilePatch;
  /** As the fix's parent has it. */
  readonly path: string;
  /** All lines that are asked for. */
  readonly ranges: readonly LineRange[];
  /** Those of them that the fix removed. */
  readonly removed: readonly LineRange[];
  kindOf(line: number): WitnessKind;
}

/** So many files of a fix are looked at, and so many places in each. */
const MOST_FILES = 10;
const MOST_HUNKS = 50;

const NEAR = 3;

/** What to ask about the fix, by the files of its first parent: of its code or, where it has none, of all else. */
export function questionsOf({ files }: Pick<CommitPatch, 'files'>): Question[] {
  const ofCode = files.filter(({ oldPath }) => oldPath !== null && isCode(oldPath));
  return (ofCode.length > 0 ? ofCode : files).flatMap((file) => questionOf(file) ?? []).slice(0, MOST_FILES);
}

function questionOf(file: FilePatch): Question | null {
  const { oldPath, newPath, hunks, cut } = file;
  if (oldPath === null || newPath === null || cut || hunks.length > MOST_HUNKS) return null;
  const kinds = new Map<number, WitnessKind>();
  for (const { oldStart, removed } of hunks) {
    removed.forEach((text, i) => kinds.set(oldStart + i, isTrivial(text) ? 'trivial' : 'removed'));
  }
  return {
    file,
    path: oldPath,
    ranges: joined(hunks.map(nearOf)),
    removed: joined([...kinds.keys()].map((line) => ({ from: line, to: line }))),
    kindOf: (line) => kinds.get(line) ?? 'near',
  };
}

function nearOf({ oldStart, oldCount }: Hunk): LineRange {
  const [first, last] = oldCount > 0 ? [oldStart, oldStart + oldCount - 1] : [oldStart + 1, oldStart];
  return { from: Math.max(1, first - NEAR), to: last + NEAR };
}
