import * as vscode from 'vscode';
import { MINUTE } from '../core/time/instant';
import { GitWatch } from './gitWatch';
import type { Session } from './session';
import { SECTION, settingsFor } from './settings';
import { SharedFileWatch } from './sharedFileWatch';

/** Events within this time (ms) of each other are one. */
const SETTLE = 1000;
/** The clock waits this many times as long as the last look took: at most a twentieth of a core is spent on it. */
const PATIENCE = 20;

/** What makes the figures change: looks again soon after, but not while nobody looks at the window. */
export class Triggers implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];
  #settling: NodeJS.Timeout | undefined;
  #clock: NodeJS.Timeout | undefined;
  #missed = false;

  constructor(private readonly session: Session) {
    const { workspace, window } = vscode;
    const soon = () => this.#soon();
    const sharedFiles = new SharedFileWatch(soon);
    this.#disposables.push(
      workspace.onDidGrantWorkspaceTrust(soon),
      workspace.onDidChangeWorkspaceFolders(soon),
      workspace.onDidChangeConfiguration((event) => {
        if (['window', 'profile', 'endpoints'].some((key) => event.affectsConfiguration(`${SECTION}.${key}`))) soon();
        if (event.affectsConfiguration(`${SECTION}.refreshMinutes`)) this.#startClock();
      }),
      sharedFiles,
      session.onDidChange((state) => {
        if (state.kind === 'repositories') sharedFiles.watch(state.repositories.map(({ root }) => root));
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.#missed) soon();
      }),
      new GitWatch({ onOpen: (root) => void this.#unlessFound(root), onClose: soon, onCommit: soon }),
    );
    this.#startClock();
  }

  dispose(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#clock);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #soon(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#missed = false;
      void this.session.refresh();
    }, SETTLE);
  }

  #startClock(): void {
    clearTimeout(this.#clock);
    const { refreshMinutes } = settingsFor();
    const wait = Math.max(refreshMinutes * MINUTE, this.session.took * PATIENCE);
    if (refreshMinutes > 0) this.#clock = setTimeout(() => this.#onTick(), wait);
  }

  #onTick(): void {
    if (vscode.window.state.focused) this.#soon();
    else this.#missed = true;
    this.#startClock();
  }

  /** What runs now may be about to find it. */
  async #unlessFound(root: string): Promise<void> {
    await this.session.settled();
    if (!this.session.knows(root)) this.#soon();
  }
}
