import * as vscode from 'vscode';

/** What we use of VS Code's built-in Git extension. */
export interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly git: { readonly path: string };
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    /** Undefined until it was read. */
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
}

/** Undefined where it is absent, held back by Restricted Mode or broken. */
export async function gitExtension(): Promise<GitExtension | undefined> {
  try {
    return await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
  } catch {
    return undefined;
  }
}

/** Undefined too where it is switched off or finds no git. */
export async function gitApi(): Promise<GitApi | undefined> {
  const git = await gitExtension();
  return git?.enabled ? git.getAPI(1) : undefined;
}
