import { createHash } from 'node:crypto';
import * as vscode from 'vscode';

const SCHEME = 'momentum-text';

/** Texts of ours that an editor shows and nobody can change. */
export class ReadOnlyTexts implements vscode.TextDocumentContentProvider {
  /** By their digests: an address alone shows nothing. */
  readonly #texts = new Map<string, string>();

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  }

  /** @param name Of a file, for its language and its tab. */
  uriOf(name: string, text: string): vscode.Uri {
    const digest = createHash('sha256').update(text).digest('hex');
    this.#texts.set(digest, text);
    return vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: digest });
  }

  provideTextDocumentContent({ query }: vscode.Uri): string {
    const text = this.#texts.get(query);
    // an editor that VS Code brings back
    if (text === undefined) throw new Error(vscode.l10n.t('This was shown in another window. Show it again.'));
    return text;
  }
}
