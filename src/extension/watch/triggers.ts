import * as vscode from 'vscode';
import type { Session } from '../session';
import { SECTION, settingsFor } from '../settings';
import { FileWatch, refs, sharedFile } from './fileWatch';
import { GitWatch } from './gitWatch';
import { Lookout } from './lookout';

/** What makes the figures change. */
export class Triggers implements vscode.Disposable {
  readonly #lookout: Lookout;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(private readonly session: Session) {
    const { workspace, window } = vscode;
    const lookout = new Lookout(session, () => window.state.focused);
    this.#lookout = lookout;
    const soon = () => lookout.soon();
    const onNews = () => lookout.onNews();
    const startClock = () => lookout.startClock(settingsFor().refreshMinutes);
    const sharedFiles = new FileWatch(sharedFile, soon);
    const gitFolders = new FileWatch(refs, onNews);
    this.#disposables.push(
      lookout,
      workspace.onDidGrantWorkspaceTrust(soon),
      workspace.onDidChangeWorkspaceFolders(soon),
      workspace.onDidChangeConfiguration((event) => {
        if (
          ['window', 'profile', 'endpoints', 'certificates'].some((key) =>
            event.affectsConfiguration(`${SECTION}.${key}`),
          )
        )
          soon();
        if (event.affectsConfiguration(`${SECTION}.refreshMinutes`)) startClock();
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) lookout.onFocus();
        else lookout.onBlur();
      }),
      session.onDidLook((askAgainAt) => lookout.onLooked(settingsFor().refreshMinutes > 0 ? askAgainAt : null)),
      sharedFiles,
      gitFolders,
      session.onDidFind((repositories) => {
        sharedFiles.watch(repositories.map(({ root }) => root));
        gitFolders.watch(repositories.flatMap((repository) => repository.gitFolders));
      }),
      new GitWatch({
        onOpen: (root) => void this.#unlessFound(root),
        onClose: onNews,
        // it tells after its own look, when the refs may have told already
        onCommit: (root, sha) => {
          if (session.headOf(root) !== sha) onNews();
        },
      }),
    );
    startClock();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** What runs now may be about to find it. */
  async #unlessFound(root: string): Promise<void> {
    await this.session.found();
    if (!this.session.knows(root)) this.#lookout.onNews();
  }
}
