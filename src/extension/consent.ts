import * as vscode from 'vscode';
import type { UnaskedEndpoint } from '../core/report/outcome';

const KEY = 'momentum.allowedOrigins';

/** Origins by the root of the repository whose shared file names them. */
type Allowed = Readonly<Record<string, readonly string[]>>;

/** What the user agreed to: which repository's shared file may have which origin asked. Kept on this machine. */
export class Consent {
  /** What was answered or waved away in this window isn't asked again. */
  readonly #asked = new Set<string>();

  constructor(private readonly memory: vscode.Memento) {}

  originsOf(root: string): readonly string[] {
    return this.#allowed[root] ?? [];
  }

  /** Asks once for each origin that nobody agreed to yet; whether the user agreed to any. */
  async ask(root: string, unasked: readonly UnaskedEndpoint[]): Promise<boolean> {
    let agreed = false;
    for (const origin of new Set(unasked.map((endpoint) => endpoint.origin))) {
      const key = `${root}\n${origin}`;
      if (this.#asked.has(key)) continue;
      this.#asked.add(key);
      const ids = unasked.filter((endpoint) => endpoint.origin === origin).map(({ id }) => id);
      const allow = vscode.l10n.t('Allow');
      const answer = await vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The .momentum.json of {0} names {1} at {2} for error budgets. May Team Momentum send its queries there?',
          root,
          ids.join(', '),
          origin,
        ),
        allow,
        vscode.l10n.t('Not Now'),
      );
      if (answer !== allow) continue;
      await this.#allow(root, origin);
      agreed = true;
    }
    return agreed;
  }

  /** Lets the user allow what the shared file of a repository names and forget what was allowed; whether anything changed. */
  async manage(root: string, unasked: readonly UnaskedEndpoint[]): Promise<boolean> {
    const allowed = this.originsOf(root);
    const origins = [...new Set([...allowed, ...unasked.map(({ origin }) => origin)])];
    if (origins.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The .momentum.json of {0} names no endpoint.', root));
      return false;
    }
    const picked = await vscode.window.showQuickPick(
      origins.map((label) => ({ label, picked: allowed.includes(label) })),
      { canPickMany: true, title: vscode.l10n.t('Origins that may be asked for the error budgets of {0}', root) },
    );
    if (!picked) return false;
    await this.#remember(root, picked.map(({ label }) => label));
    return true;
  }

  get #allowed(): Allowed {
    return this.memory.get<Allowed>(KEY, {});
  }

  async #allow(root: string, origin: string): Promise<void> {
    await this.#remember(root, [...this.originsOf(root), origin]);
  }

  async #remember(root: string, origins: readonly string[]): Promise<void> {
    await this.memory.update(KEY, { ...this.#allowed, [root]: origins });
  }
}
