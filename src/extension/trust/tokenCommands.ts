import * as vscode from 'vscode';
import { typedToken } from './tokenInput';
import type { Tokens } from './tokens';
import type { TokenTarget } from './tokenTarget';

/** Lets the user choose who gets a token, and type it. */
export async function setToken(tokens: Tokens, targets: readonly TokenTarget[]): Promise<void> {
  if (targets.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No endpoint that you allowed wants a token: its "auth" would say bearer or basic.'),
    );
    return;
  }
  const known = tokens.origins();
  const items = targets.map((target) => ({
    label: target.id,
    description: target.origin,
    detail: known.includes(target.origin) ? vscode.l10n.t('has a token, which a new one replaces') : '',
    target,
  }));
  const title = vscode.l10n.t('Who gets a token?');
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (picked) await giveToken(tokens, picked.target);
}

/** Asks for the token of a target and keeps it. */
export async function giveToken(tokens: Tokens, target: TokenTarget): Promise<void> {
  const token = await typedToken(target);
  if (token === undefined) return;
  try {
    await tokens.set(target.origin, token);
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} has its token.', target.origin));
  } catch {
    // what the storage says may hold what it was given
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The token was not kept: VS Code can not reach its secret storage. Check the keyring.'),
    );
  }
}

/** Lists who has a token, never the token, and deletes those that the user picks. */
export async function removeTokens(tokens: Tokens): Promise<void> {
  const origins = tokens.origins();
  if (origins.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No token is kept.'));
    return;
  }
  const title = vscode.l10n.t('Whose token is to be deleted?');
  const picked = await vscode.window.showQuickPick(origins, { canPickMany: true, title });
  try {
    for (const origin of picked ?? []) await tokens.remove(origin);
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The token was not deleted: VS Code can not reach its secret storage. Check the keyring.'),
    );
  }
}
