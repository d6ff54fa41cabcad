import * as vscode from 'vscode';

/** Whether the user wants it: a question within a course of questions, which stays until it is answered. */
export async function wants(question: string, yes: string, no = vscode.l10n.t('No')): Promise<boolean> {
  const items = [{ label: yes }, { label: no }];
  const [wanted] = items;
  return (await vscode.window.showQuickPick(items, { title: question, ignoreFocusOut: true })) === wanted;
}
