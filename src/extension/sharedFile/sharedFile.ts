import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/config/config';

/** The shared file of one repository, as the editor has it. */
export class SharedFile {
  readonly #uri: vscode.Uri;

  constructor(root: string) {
    this.#uri = vscode.Uri.joinPath(vscode.Uri.file(root), CONFIG_FILE);
  }

  /** Null where there is none. */
  async read(): Promise<string | null> {
    try {
      return (await vscode.workspace.openTextDocument(this.#uri)).getText();
    } catch (error) {
      if (await isThere(this.#uri)) throw error;
      return null;
    }
  }

  /** Whether somebody is editing it: writing would save that, too. */
  get isBeingEdited(): boolean {
    const path = this.#uri.toString();
    return vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === path);
  }

  /** What was being edited there can be had back by undoing. */
  async write(text: string): Promise<void> {
    if (!(await isThere(this.#uri))) await vscode.workspace.fs.writeFile(this.#uri, new Uint8Array());
    const document = await vscode.workspace.openTextDocument(this.#uri);
    const edit = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    edit.replace(this.#uri, whole, text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }

  async show(): Promise<void> {
    await vscode.window.showTextDocument(this.#uri);
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
