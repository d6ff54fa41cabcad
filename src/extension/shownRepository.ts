import * as vscode from 'vscode';
import type { WindowState } from '../protocol';

/** The root of the repository that is shown; null where there is none. */
export function shownRepository(state: WindowState): string | null {
  return state.kind === 'repositories' ? state.selected : null;
}

/** The same, with a word to the user where there is none. */
export function wantedRepository(state: WindowState): string | null {
  const root = shownRepository(state);
  if (root === null)
    void vscode.window.showInformationMessage(
      state.kind === 'untrusted'
        ? vscode.l10n.t('Nothing is read or asked before this workspace is trusted.')
        : vscode.l10n.t('There is no repository in this window.'),
    );
  return root;
}
