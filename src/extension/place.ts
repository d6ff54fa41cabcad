import { hostname } from 'node:os';
import * as vscode from 'vscode';

/**
 * A repository by its root and its machine: VS Code's memory is the same for all machines that a window may be opened on,
 * and the same path elsewhere is another place.
 */
export function placeOf(root: string): string {
  return [vscode.env.remoteName ?? 'local', hostname(), root].join('\n');
}
