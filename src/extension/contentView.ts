import { createHash } from 'node:crypto';
import * as vscode from 'vscode';

const SCHEME = 'momentum-asked';

/** What an endpoint would be asked, and what was agreed to before. */
export interface Shown {
  readonly id: string;
  readonly before: string | undefined;
  readonly content: string;
}

/** Shows what endpoints would be asked: as it is, or by what it differs from what was agreed to. */
export class ContentView implements vscode.TextDocumentContentProvider {
  /** By their digests: an address alone shows nothing. */
  readonly #contents = new Map<string, string>();

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  async show(all: readonly Shown[]): Promise<void> {
    const sides = all.map(({ id, before, content }) => ({
      id,
      old: before === undefined ? undefined : this.#uriOf(id, before),
      now: this.#uriOf(id, content),
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

  provideTextDocumentContent({ query }: vscode.Uri): string {
    const content = this.#contents.get(query);
    // an editor that VS Code brings back
    if (content === undefined) throw new Error(vscode.l10n.t('This was shown in another window. Show it again.'));
    return content;
  }

  #uriOf(id: string, content: string): vscode.Uri {
    const digest = createHash('sha256').update(content).digest('hex');
    this.#contents.set(digest, content);
    return vscode.Uri.from({ scheme: SCHEME, path: `/${id}.json`, query: digest });
  }
}
