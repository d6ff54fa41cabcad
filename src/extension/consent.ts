import { hostname } from 'node:os';
import * as vscode from 'vscode';
import type { UnaskedEndpoint } from '../core/report/outcome';
import { unlinked } from './unlinked';

const KEY = 'momentum.allowedOrigins';

/** Origins by the machine and the root of the repository whose shared file names them. */
type Allowed = Readonly<Record<string, readonly string[]>>;

/** What the user agreed to: which repository's shared file may have which origin asked. Kept on this machine. */
export class Consent {
  /** What was answered or waved away in this window isn't asked again. */
  readonly #asked = new Set<string>();

  constructor(private readonly memory: vscode.Memento) {}

  originsOf(root: string): readonly string[] {
    return this.#allowed[placeOf(root)] ?? [];
  }

  /** Asks once for each origin that nobody agreed to yet; `onAllowed` follows each that was allowed. */
  async ask(root: string, unasked: readonly UnaskedEndpoint[], onAllowed: () => void): Promise<void> {
    const origins = [...new Set(unasked.map(({ origin }) => origin))];
    const fresh = origins.filter((origin) => !this.#asked.has(keyOf(root, origin)));
    for (const origin of fresh) this.#asked.add(keyOf(root, origin));
    await Promise.all(
      fresh.map(async (origin) => {
        const ids = unasked.filter((endpoint) => endpoint.origin === origin).map(({ id }) => id);
        if (!(await agreesTo(root, origin, ids))) return;
        await this.#remember(root, [...this.originsOf(root), origin]);
        onAllowed();
      }),
    );
  }

  /** Lets the user allow what the shared file of a repository names and forget what was allowed; whether anything changed. */
  async manage(root: string, unasked: readonly UnaskedEndpoint[]): Promise<boolean> {
    const allowed = this.originsOf(root);
    const origins = [...new Set([...allowed, ...unasked.map(({ origin }) => origin)])];
    if (origins.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The .momentum.json of {0} names no endpoint.', unlinked(root)),
      );
      return false;
    }
    const picked = await vscode.window.showQuickPick(
      origins.map((label) => ({ label, picked: allowed.includes(label) })),
      { canPickMany: true, title: vscode.l10n.t('Origins that may be asked for the error budgets of {0}', root) },
    );
    if (!picked) return false;
    await this.#remember(
      root,
      picked.map(({ label }) => label),
    );
    return true;
  }

  get #allowed(): Allowed {
    return this.memory.get<Allowed>(KEY, {});
  }

  async #remember(root: string, origins: readonly string[]): Promise<void> {
    await this.memory.update(KEY, { ...this.#allowed, [placeOf(root)]: origins });
  }
}

/** VS Code's memory is the same for all machines that a window may be opened on: the same path elsewhere is another place. */
function placeOf(root: string): string {
  return [vscode.env.remoteName ?? 'local', hostname(), root].join('\n');
}

function keyOf(root: string, origin: string): string {
  return `${root}\n${origin}`;
}

async function agreesTo(root: string, origin: string, ids: readonly string[]): Promise<boolean> {
  const allow = vscode.l10n.t('Allow');
  const question = vscode.l10n.t(
    'The .momentum.json of {0} names {1} at {2} for error budgets. May Team Momentum send its queries there?',
    unlinked(root),
    ids.join(', '),
    origin,
  );
  return (await vscode.window.showInformationMessage(question, allow, vscode.l10n.t('Not Now'))) === allow;
}
