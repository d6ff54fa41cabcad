import * as vscode from 'vscode';

/** Tells when the shared file of a repository is made, changed or removed, be the repository's root in the window or not. */
export class SharedFileWatch implements vscode.Disposable {
  /** By the repository's root. */
  readonly #watchers = new Map<string, vscode.FileSystemWatcher>();

  constructor(private readonly onChange: () => void) {}

  /** Watches these repositories from now on, and no others. */
  watch(roots: readonly string[]): void {
    for (const [root, watcher] of this.#watchers) {
      if (roots.includes(root)) continue;
      watcher.dispose();
      this.#watchers.delete(root);
    }
    for (const root of roots) if (!this.#watchers.has(root)) this.#watchers.set(root, this.#watcherOf(root));
  }

  dispose(): void {
    this.watch([]);
  }

  #watcherOf(root: string): vscode.FileSystemWatcher {
    const file = new vscode.RelativePattern(vscode.Uri.file(root), '.momentum.json');
    const watcher = vscode.workspace.createFileSystemWatcher(file);
    watcher.onDidCreate(this.onChange);
    watcher.onDidChange(this.onChange);
    watcher.onDidDelete(this.onChange);
    return watcher;
  }
}
