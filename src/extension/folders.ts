import * as vscode from 'vscode';
import { gitApi } from './gitExtension';

/** The folders of the window and what the built-in Git extension found in them: nested repositories, submodules. */
export async function foldersOfWindow(): Promise<string[]> {
  const { workspace } = vscode;
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const repositories = (await gitApi())?.repositories.map(({ rootUri }) => rootUri) ?? [];
  // it also opens those of files from elsewhere, which this window's trust says nothing of
  const inside = repositories.filter((root) => workspace.getWorkspaceFolder(root));
  const places = [...folders, ...inside].filter(({ scheme }) => scheme === 'file');
  return [...new Set(places.map(({ fsPath }) => fsPath))];
}

/** The git program that VS Code uses. */
export async function gitPath(): Promise<string> {
  return (await gitApi())?.git.path ?? 'git';
}
