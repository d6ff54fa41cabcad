import type { CodeEdit, Hunks } from './codeChange';

/** A file of code as a patch without renames has it. */
export interface PatchedFile {
  readonly kind: 'created' | 'deleted' | 'edited';
  readonly path: string;
  readonly hunks: Hunks;
  /** Lines added and removed. */
  readonly lines: number;
  /** Names the contents, of a created file those after, of a deleted file those before the change. */
  readonly blob: string;
}

/** A file that was moved and edited keeps at least so much of its length. */
const LEAST_ALIKE = 0.5;

/**
 * The edits of one change, with its moves told: a deleted file is a created one with the same contents, else one of the
 * same name, in another folder, that is at most twice or at least half as long.
 */
export function withMoves(files: readonly PatchedFile[]): CodeEdit[] {
  const deleted = files.filter(({ kind }) => kind === 'deleted');
  const created = new Set(files.filter(({ kind }) => kind === 'created'));
  if (deleted.length === 0 || created.size === 0) return files.map(editOf);
  const moves = new Map<PatchedFile, PatchedFile>();
  for (const isMove of [hasSameContents, isAlike]) {
    const byKey = groupedBy([...created], isMove.key);
    for (const from of deleted) {
      if (moves.has(from)) continue;
      const to = byKey.get(isMove.key(from))?.find((each) => created.has(each) && isMove.fits(from, each));
      if (!to) continue;
      created.delete(to);
      moves.set(from, to);
    }
  }
  const targets = new Set(moves.values());
  return files.flatMap((file) => {
    const to = moves.get(file);
    if (to) return { kind: 'moved' as const, path: to.path, from: file.path, same: to.blob === file.blob };
    return targets.has(file) ? [] : editOf(file);
  });
}

interface Likeness {
  /** Files with different ones are no move. */
  key(file: PatchedFile): string;
  fits(from: PatchedFile, to: PatchedFile): boolean;
}

const hasSameContents: Likeness = {
  key: ({ blob }) => blob,
  fits: (from, to) => from.path !== to.path,
};

const isAlike: Likeness = {
  key: ({ path }) => path.slice(path.lastIndexOf('/') + 1),
  fits: (from, to) =>
    from.path !== to.path && Math.min(from.lines, to.lines) >= LEAST_ALIKE * Math.max(from.lines, to.lines),
};

function editOf({ kind, path, hunks }: PatchedFile): CodeEdit {
  return { kind: kind === 'deleted' ? 'deleted' : 'edited', path, hunks };
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
