import { hostname } from 'node:os';
import * as vscode from 'vscode';

/** VS Code's memory is the same for all machines that a window may be opened on. */
export function thisMachine(): string {
  return [vscode.env.remoteName ?? 'local', hostname()].join('\n');
}

/** A repository by its root and its machine: the same path elsewhere is another place. */
export function placeOf(root: string): string {
  return `${thisMachine()}\n${root}`;
}
