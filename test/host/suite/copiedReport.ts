import * as vscode from 'vscode';

/** What a reader gets from Copy Report: the selected repository's report as Markdown. Empty: there is none to copy. */
export async function copiedReport(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand('momentum.copyReport');
  return vscode.env.clipboard.readText();
}
