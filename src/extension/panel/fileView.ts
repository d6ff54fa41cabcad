import * as vscode from 'vscode';
import { shortened } from '../../core/foreignText';
import type { WindowState } from '../../protocol';
import { printable } from '../../views/foreign';
import { lastReportOf } from '../repositoryStates';
import { unlinked } from '../unlinked';
import { namedFiles } from './namedFiles';
import { workFileAt } from './workFile';

/** Opens files that the figures name, as they are in the work tree. */
export class FileView {
  constructor(
    private readonly stateNow: () => WindowState,
    private readonly log: Pick<vscode.LogOutputChannel, 'error'>,
  ) {}

  /**
   * Says why where it is not opened.
   * @param path From the root of the repository; a page may ask for any.
   */
  async open(root: string, path: string): Promise<void> {
    const state = this.stateNow();
    const report = lastReportOf(state, root);
    if (!report || !namedFiles(report).has(path)) return say(whyUnnamed(state));
    try {
      const refusal = await refusalOf(root, path);
      if (refusal !== null) return say(refusal);
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(vscode.Uri.file(root), path));
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be opened. The log tells more.', nameOf(path)));
    }
  }
}

function whyUnnamed({ kind }: WindowState): string {
  return kind === 'untrusted'
    ? vscode.l10n.t('Nothing is read or asked before this workspace is trusted.')
    : vscode.l10n.t('The figures do not name that file any more.');
}

/** Null for a file of the repository. */
async function refusalOf(root: string, path: string): Promise<string | null> {
  switch (await workFileAt(root, path)) {
    case 'file':
      return null;
    case 'gone':
      return vscode.l10n.t(
        '{0} is not in the work tree: it was moved or deleted, or is not checked out.',
        nameOf(path),
      );
    case 'outside':
      return vscode.l10n.t('{0} was not opened: it leads out of the repository.', nameOf(path));
    case 'noFile':
      return vscode.l10n.t('{0} was not opened: it is no file any more.', nameOf(path));
  }
}

function nameOf(path: string): string {
  return unlinked(printable(shortened(path)));
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
