import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';

/** The path of a workspace folder by its name. */
export function folder(name: string): string {
  const found = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  assert.ok(found, `There is no folder ${name}.`);
  return found.uri.fsPath;
}

/** Looks at a file of a workspace folder, as a reader who opens it. */
export async function look(name: string, file: string): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.file(path.join(folder(name), file)));
}
