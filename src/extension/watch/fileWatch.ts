import * as vscode from 'vscode';

/** Tells when files of some folders are made, changed or removed, be the folders in the window or not. */
export class FileWatch implements vscode.Disposable {
  /** By the folder. */
  readonly #watchers = new Map<string, readonly vscode.Disposable[]>();

  constructor(
    private readonly filesOf: (folder: string) => readonly vscode.RelativePattern[],
    private readonly onChange: () => void,
  ) {}

  /** Watches these folders from now on, and no others. */
  watch(folders: readonly string[]): void {
    for (const [folder, watchers] of this.#watchers) {
      if (folders.includes(folder)) continue;
      for (const watcher of watchers) watcher.dispose();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      this.#watchers.set(
        folder,
        this.filesOf(folder).map((files) => this.#watcherOf(files)),
      );
    }
  }

  dispose(): void {
    this.watch([]);
  }

  #watcherOf(files: vscode.RelativePattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(files);
    const tell = ({ path }: vscode.Uri) => {
      // git writes beside a file before it replaces it
      if (!path.endsWith('.lock')) this.onChange();
    };
    watcher.onDidCreate(tell);
    watcher.onDidChange(tell);
    watcher.onDidDelete(tell);
    return watcher;
  }
}

export function sharedFile(root: string): vscode.RelativePattern[] {
  return [new vscode.RelativePattern(vscode.Uri.file(root), '.momentum.json')];
}

/** HEAD and the refs of a git folder, loose, packed or in tables. VS Code looks below a folder for a pattern with `**` alone. */
export function refs(gitFolder: string): vscode.RelativePattern[] {
  const folder = vscode.Uri.file(gitFolder);
  return [
    new vscode.RelativePattern(folder, '{HEAD,packed-refs}'),
    new vscode.RelativePattern(vscode.Uri.joinPath(folder, 'refs'), '**'),
    new vscode.RelativePattern(vscode.Uri.joinPath(folder, 'reftable'), 'tables.list'),
  ];
}
