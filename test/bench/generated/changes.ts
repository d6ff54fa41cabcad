import type { FileChange, FileTree } from './fileTree';
import type { Pen } from './pen';
import type { Random } from './random';

const WIDE = 1 / 1500;
const NEW_FILE = 0.12;
const DELETED_FILE = 0.04;
const RENAMED_FILE = 0.02;

/** What one commit does to the files: about three of them, rarely hundreds; at times one is new, gone or moved. */
export function someChanges(random: Random, tree: FileTree, pen: Pen): FileChange[] {
  const count = random.chance(WIDE) ? random.between(100, 2000) : 1 + Math.floor(random.wait(2));
  const edited: FileChange[] = tree.some(count).map((path) => [path, pen.content(path)]);
  return [
    ...edited,
    ...(random.chance(NEW_FILE) || edited.length === 0 ? [newFile(tree, pen)] : []),
    ...(random.chance(DELETED_FILE) ? tree.some(1).map((path): FileChange => [path, null]) : []),
    ...(random.chance(RENAMED_FILE) ? tree.some(1).flatMap((path) => renamed(path, tree)) : []),
  ];
}

export function newFile(tree: FileTree, pen: Pen): FileChange {
  const path = tree.newPath();
  return [path, pen.content(path)];
}

function renamed(path: string, tree: FileTree): FileChange[] {
  return [
    [path, null],
    [tree.newPath(), tree.blobOf(path)],
  ];
}
