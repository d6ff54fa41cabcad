import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/config/config';
import { MOST_VERDICTS, type Verdict } from '../../core/failures/verdict';
import { SharedFile } from '../sharedFile/sharedFile';

/** Writes it to the shared file of a repository; whether it could, which the user is told. */
export async function addTeamVerdict(root: string, { failed, reason }: Verdict): Promise<boolean> {
  const { countOfNotFailures, withNotFailure } = await import('../sharedFile/sharedFileText');
  const judged = { failed, ...(reason !== null && { reason }) };
  const file = new SharedFile(root);
  const isWritten = await rewrite(file, (text) => {
    const after = withNotFailure(text, judged);
    return countOfNotFailures(after) > MOST_VERDICTS ? null : after;
  });
  if (isWritten) void offerFile(file);
  return isWritten;
}

/** Takes it out of the shared file of a repository; whether it could, which the user is told where not. */
export async function removeTeamVerdict(root: string, failed: string): Promise<boolean> {
  const { withoutNotFailure } = await import('../sharedFile/sharedFileText');
  return rewrite(new SharedFile(root), (text) => withoutNotFailure(text ?? '', failed));
}

async function rewrite(file: SharedFile, change: (text: string | null) => string | null): Promise<boolean> {
  switch (await file.rewrite(change)) {
    case 'written':
      return true;
    case 'beingEdited':
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} has changes that are not saved. Save them first.', CONFIG_FILE),
      );
      return false;
    case 'unchanged':
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          '{0} is not what it must be, or holds {1} judgements already, so nothing was changed in it. Correct it first.',
          CONFIG_FILE,
          MOST_VERDICTS,
        ),
      );
      return false;
  }
}

async function offerFile(file: SharedFile): Promise<void> {
  const show = vscode.l10n.t('Show File');
  const told = vscode.l10n.t('Written to {0}: commit it, and it holds for the team.', CONFIG_FILE);
  if ((await vscode.window.showInformationMessage(told, show)) === show) await file.show();
}
