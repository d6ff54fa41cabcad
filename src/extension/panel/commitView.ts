import * as vscode from 'vscode';
import type { MeasuringThread } from '../measuringThread';

const SCHEME = 'momentum-git';

/** One editor holds them all at once. */
const MOST_FILES = 300;

interface FileAtCommit {
  readonly root: string;
  readonly sha: string;
  readonly path: string;
}

/** Opens commits in VS Code's multi-file diff editor; their files come from git, through the measuring thread. */
export class CommitView implements vscode.TextDocumentContentProvider {
  constructor(
    private readonly thread: MeasuringThread,
    private readonly gitPath: () => Promise<string>,
    private readonly log: vscode.LogOutputChannel,
    /** Git is run nowhere else. */
    private readonly isRepository: (root: string) => boolean,
  ) {}

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** Waits visibly, and says why where a commit can't be opened. */
  async open(root: string, sha: string): Promise<void> {
    const short = sha.slice(0, 8);
    const title = vscode.l10n.t('Opening commit {0}', short);
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
      try {
        await this.#show(root, sha);
      } catch (error) {
        this.log.error(error instanceof Error ? error : String(error));
        void vscode.window.showErrorMessage(
          vscode.l10n.t('Commit {0} could not be opened. The log tells more.', short),
        );
      }
    });
  }

  async #show(root: string, sha: string): Promise<void> {
    this.#requireRepository(root);
    const question = { kind: 'commit', root, sha, git: await this.gitPath() } as const;
    const { subject, parent, files } = await this.thread.ask(question, new AbortController().signal);
    const short = sha.slice(0, 8);
    if (files.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Commit {0} changes no file.', short));
      return;
    }
    if (files.length > MOST_FILES) {
      const told = vscode.l10n.t(
        'Commit {0} changes {1} files; the first {2} are shown.',
        short,
        files.length,
        MOST_FILES,
      );
      void vscode.window.showInformationMessage(told);
    }
    const resources = files
      .slice(0, MOST_FILES)
      .map(({ kind, path }) => [
        vscode.Uri.joinPath(vscode.Uri.file(root), path),
        kind === 'added' || parent === null ? undefined : uriOf({ root, sha: parent, path }),
        kind === 'deleted' ? undefined : uriOf({ root, sha, path }),
      ]);
    await vscode.commands.executeCommand('vscode.changes', `${short} ${subject}`, resources);
  }

  async provideTextDocumentContent(uri: vscode.Uri, cancellation: vscode.CancellationToken): Promise<string> {
    const file = fileOf(uri);
    this.#requireRepository(file.root);
    const cancel = new AbortController();
    cancellation.onCancellationRequested(() => cancel.abort());
    return this.thread.ask({ kind: 'file', ...file, git: await this.gitPath() }, cancel.signal);
  }

  /** Anybody may have written the address, and an editor that VS Code brings back may ask before there is trust. */
  #requireRepository(root: string): void {
    if (!vscode.workspace.isTrusted)
      throw new Error(vscode.l10n.t('Nothing is read before this workspace is trusted.'));
    if (!this.isRepository(root)) throw new Error(vscode.l10n.t('{0} is no repository of this window.', root));
  }
}

function uriOf(file: FileAtCommit): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${file.path}`, query: JSON.stringify(file) });
}

function fileOf(uri: vscode.Uri): FileAtCommit {
  const query: unknown = JSON.parse(uri.query);
  const read = (key: keyof FileAtCommit): string => {
    const value = typeof query === 'object' && query !== null ? Reflect.get(query, key) : undefined;
    if (typeof value !== 'string') throw new TypeError(`${uri.toString()} names no file of a commit.`);
    return value;
  };
  return { root: read('root'), sha: read('sha'), path: read('path') };
}
