import type { CodeEdit, Hunks } from './codeChange';

/** A file of code in a patch that knows nothing of moves. */
export interface PatchedFile {
  readonly kind: 'created' | 'deleted' | 'edited';
  readonly path: string;
  readonly hunks: Hunks;
}

export interface Move {
  readonly from: string;
  readonly to: string;
  /** Nothing else of the file changed. */
  readonly same: boolean;
}

/** Whether some of the files of a change may be one file that was moved. */
export function mayHoldMoves(files: readonly PatchedFile[]): boolean {
  return files.some(({ kind }) => kind === 'deleted') && files.some(({ kind }) => kind === 'created');
}

/** The edits of one change. @param moves Among these files, and others. */
export function editsOf(files: readonly PatchedFile[], moves: readonly Move[]): CodeEdit[] {
  const pathsOf = (kind: PatchedFile['kind']) =>
    new Set(files.flatMap((file) => (file.kind === kind ? file.path : [])));
  const [created, deleted] = [pathsOf('created'), pathsOf('deleted')];
  const within = moves.filter(({ from, to }) => deleted.has(from) && created.has(to));
  const moved = new Set(within.flatMap(({ from, to }) => [from, to]));
  // grown item by item: arrays made in other ways are kept in other bytes, as V8 happens to lay them out
  const edits: CodeEdit[] = [];
  for (const { from, to, same } of within) edits.push({ kind: 'moved', path: to, from, same });
  for (const { kind, path, hunks } of files) {
    if (kind === 'edited' || !moved.has(path))
      edits.push({ kind: kind === 'deleted' ? 'deleted' : 'edited', path, hunks });
  }
  return edits;
}
