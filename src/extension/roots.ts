import { sep } from 'node:path';
import * as vscode from 'vscode';

/** The innermost of some root folders around a file or a folder. */
export function innermost(roots: Iterable<string>, place: string): string | undefined {
  const inside = `${pathOf(place)}${sep}`;
  const holders = [...roots].filter((root) => inside.startsWith(pathOf(root) + sep));
  return holders.toSorted((a, b) => b.length - a.length)[0];
}

/** The one of some root folders that a folder is, however it is written. */
export function rootAt(roots: Iterable<string>, folder: string): string | undefined {
  return [...roots].find((root) => pathOf(root) === pathOf(folder));
}

/** As VS Code writes it: on Windows, git differs in the drive's letter. */
function pathOf(path: string): string {
  return vscode.Uri.file(path).fsPath;
}
