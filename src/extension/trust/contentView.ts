import * as vscode from 'vscode';
import type { ReadOnlyTexts } from '../readOnlyTexts';

/** What an endpoint would be asked, and what was agreed to before. */
export interface Shown {
  readonly id: string;
  readonly before: string | undefined;
  readonly content: string;
}

/** Shows what endpoints would be asked: as it is, or by what it differs from what was agreed to. */
export class ContentView {
  constructor(private readonly texts: ReadOnlyTexts) {}

  async show(all: readonly Shown[]): Promise<void> {
    const sides = all.map(({ id, before, content }) => ({
      id,
      old: before === undefined ? undefined : this.texts.uriOf(`${id}.json`, before),
      now: this.texts.uriOf(`${id}.json`, content),
    }));
    const [only] = sides;
    if (!only) return;
    const { executeCommand } = vscode.commands;
    if (sides.length > 1) {
      const resources = sides.map(({ old, now }) => [now, old, now]);
      await executeCommand('vscode.changes', vscode.l10n.t('What endpoints would be asked'), resources);
    } else if (only.old)
      await executeCommand('vscode.diff', only.old, only.now, vscode.l10n.t('{0}: agreed ↔ new', only.id));
    else await vscode.window.showTextDocument(only.now);
  }
}
