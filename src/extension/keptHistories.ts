import * as vscode from 'vscode';
import type { MeasuringThread } from './measuringThread';

/** What is kept of histories and endpoints between two looks, in the extension's own storage. */
export class KeptHistories {
  /** Null where the storage is no folder of this machine: nothing is kept. */
  readonly folder: string | null;

  constructor(
    storage: vscode.Uri,
    private readonly thread: MeasuringThread,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.folder = storage.scheme === 'file' ? vscode.Uri.joinPath(storage, 'histories').fsPath : null;
  }

  /** Tells how it went. */
  async delete(): Promise<void> {
    try {
      if (this.folder !== null) await this.thread.ask({ kind: 'forget', folder: this.folder }, NEVER);
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Nothing is kept of any history or endpoint until the next look.'),
      );
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The kept histories could not be deleted. The log tells more.'),
      );
    }
  }
}

/** It takes a moment: nobody cancels it. */
const NEVER = new AbortController().signal;
