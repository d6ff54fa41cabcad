import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/config/config';
import { LONGEST_REASON, type Verdict } from '../../core/failures/verdict';
import type { Hint } from '../../core/report/report';
import { shortSha } from '../../views/commitWords';

/** Whom the judgement of a hint holds for, and why; undefined where the user leaves it. */
export async function askVerdict({ failed }: Hint): Promise<Pick<Verdict, 'by' | 'reason'> | undefined> {
  const title = vscode.l10n.t('{0} is no failure', shortSha(failed.commit));
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t('For the team, in {0}', CONFIG_FILE),
        detail: vscode.l10n.t('It counts for nobody who has the file.'),
        by: 'team',
      },
      {
        label: vscode.l10n.t('For me alone'),
        detail: vscode.l10n.t('This workspace remembers it, and nobody else knows.'),
        by: 'user',
      },
    ] as const,
    { title, placeHolder: vscode.l10n.t('Whom does it hold for?'), ignoreFocusOut: true },
  );
  if (!picked) return undefined;
  const reason = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Why? You may leave it empty.'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.length > LONGEST_REASON ? vscode.l10n.t('At most {0} characters.', LONGEST_REASON) : undefined,
  });
  return reason === undefined ? undefined : { by: picked.by, reason: reason.trim() || null };
}
