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

  /**
   * Writes what comes of it on the disk, of which the editor may lag behind, unless somebody is editing it.
   * @param change From its text, null where there is no such file, to another; null changes nothing.
   */
  async rewrite(change: (text: string | null) => string | null): Promise<'written' | 'unchanged' | 'beingEdited'> {
    const address = this.#uri.toString();
    const documents = vscode.workspace.textDocuments.filter(({ uri }) => uri.toString() === address);
    if (documents.some(({ isDirty }) => isDirty)) return 'beingEdited';
    const text = (await isThere(this.#uri))
      ? new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(this.#uri))
      : null;
    const after = change(text);
    if (after === null) return 'unchanged';
    await vscode.workspace.fs.writeFile(this.#uri, new TextEncoder().encode(after));
    return 'written';
  }

  /** Through the editor: what was being edited there can be had back by undoing. */
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
