import * as vscode from 'vscode';
import { gitApi } from './gitExtension';

/** The folders of the window and what the built-in Git extension found in them: nested repositories, submodules. */
export async function foldersOfWindow(): Promise<string[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const repositories = (await gitApi())?.repositories.map(({ rootUri }) => rootUri) ?? [];
  return [
    ...new Set([...folders, ...repositories].filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath)),
  ];
}

/** The git program that VS Code uses. */
export async function gitPath(): Promise<string> {
  return (await gitApi())?.git.path ?? 'git';
}
