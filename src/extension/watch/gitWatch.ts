import * as vscode from 'vscode';
import { type GitExtension, type GitRepository, gitExtension } from '../gitExtension';

/** What the built-in Git extension may tell. */
export interface GitNews {
  onOpen(root: string): void;
  onClose(): void;
  /** Another commit is checked out; null: none yet. */
  onCommit(root: string, sha: string | null): void;
}

/** Tells of repositories that come and go and of other commits checked out, from when the Git extension is there. */
export class GitWatch implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[];
  /** By the repository's root. */
  readonly #watched = new Map<string, vscode.Disposable>();
  #attached = false;
  #ended = false;

  constructor(private readonly news: GitNews) {
    // Restricted Mode holds the Git extension back until the workspace is trusted
    this.#disposables = [vscode.extensions.onDidChange(() => void this.#attach())];
    void this.#attach();
  }

  dispose(): void {
    this.#ended = true;
    for (const disposable of [...this.#disposables, ...this.#watched.values()]) disposable.dispose();
  }

  async #attach(): Promise<void> {
    const git = await gitExtension();
    if (!git || this.#attached || this.#ended) return;
    this.#attached = true;
    this.#disposables.push(git.onDidChangeEnablement(() => this.#watchAll(git)));
    this.#watchAll(git);
  }

  #watchAll(git: GitExtension): void {
    if (!git.enabled) return;
    const { repositories, onDidOpenRepository, onDidCloseRepository } = git.getAPI(1);
    this.#disposables.push(
      onDidOpenRepository((repository) => this.#watch(repository)),
      onDidCloseRepository((repository) => this.#unwatch(repository)),
    );
    for (const repository of repositories) this.#watch(repository);
  }

  #watch({ rootUri, state }: GitRepository): void {
    this.#watched.get(rootUri.fsPath)?.dispose();
    let head = state.HEAD;
    const listener = state.onDidChange(() => {
      if (head && state.HEAD?.commit !== head.commit) this.news.onCommit(rootUri.fsPath, state.HEAD?.commit ?? null);
      head = state.HEAD ?? head;
    });
    this.#watched.set(rootUri.fsPath, listener);
    this.news.onOpen(rootUri.fsPath);
  }

  #unwatch({ rootUri }: GitRepository): void {
    this.#watched.get(rootUri.fsPath)?.dispose();
    this.#watched.delete(rootUri.fsPath);
    this.news.onClose();
  }
}
