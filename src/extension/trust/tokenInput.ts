import * as vscode from 'vscode';
import { passwordFault, tokenFault, userFault } from './credential';
import type { TokenTarget } from './tokenTarget';

/** What the user types for a target: a bearer token, or `user:password`. Undefined if they think better of it: nothing typed. */
export async function typedToken({ id, origin, auth }: TokenTarget): Promise<string | undefined> {
  const title = vscode.l10n.t('{0} at {1}', id, origin);
  const input = (prompt: string, password: boolean, fault: (text: string) => string | null) =>
    vscode.window.showInputBox({
      ...{ title, prompt, password },
      ignoreFocusOut: true,
      // before anything is typed there is nothing wrong
      validateInput: (text) => (text === '' ? null : fault(text)),
    });
  switch (auth) {
    case 'bearer': {
      const prompt = vscode.l10n.t('Its token, which is sent to {0} alone and kept in the secret storage.', origin);
      const token = await input(prompt, true, (text) => tokenFault(text.trim()));
      return token?.trim() || undefined;
    }
    case 'basic': {
      const user = await input(vscode.l10n.t('The user'), false, userFault);
      if (!user) return undefined;
      const prompt = vscode.l10n.t('The password, which is sent to {0} alone and kept in the secret storage.', origin);
      const password = await input(prompt, true, passwordFault);
      return password === undefined ? undefined : `${user}:${password}`;
    }
  }
}
