import { hostname } from 'node:os';
import * as vscode from 'vscode';
import type { Agreement } from '../core/endpoints/agreement';
import { unlinked } from './unlinked';

const KEY = 'momentum.agreements';

/** By the machine and the root of the repository whose shared file names the endpoints. */
type Agreed = Readonly<Record<string, readonly Agreement[]>>;

/** What the user agreed to: which repository's shared file may have which origin asked. Kept on this machine. */
export class Consent {
  /** What was answered or waved away in this window isn't asked again. */
  readonly #asked = new Set<string>();

  constructor(private readonly memory: vscode.Memento) {}

  agreedOf(root: string): readonly Agreement[] {
    return this.#agreed[placeOf(root)] ?? [];
  }

  /** Asks once for each endpoint that nobody agreed to yet; `onAllowed` follows each that was allowed. */
  async ask(root: string, unasked: readonly Agreement[], onAllowed: () => void): Promise<void> {
    const fresh = unasked.filter(({ content }) => !this.#asked.has(keyOf(root, content)));
    for (const { content } of fresh) this.#asked.add(keyOf(root, content));
    await Promise.all(
      fresh.map(async (agreement) => {
        if (!(await agreesTo(root, agreement))) return;
        await this.#remember(root, [...this.agreedOf(root).filter(({ id }) => id !== agreement.id), agreement]);
        onAllowed();
      }),
    );
  }

  /** Lets the user allow what the shared file of a repository names and forget what was allowed; whether anything changed. */
  async manage(root: string, unasked: readonly Agreement[]): Promise<boolean> {
    const agreed = this.agreedOf(root);
    const all = [...agreed, ...unasked];
    if (all.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The .momentum.json of {0} names no endpoint.', unlinked(root)),
      );
      return false;
    }
    const picked = await vscode.window.showQuickPick(
      all.map((agreement) => ({
        label: agreement.id,
        description: agreement.origin,
        picked: agreed.includes(agreement),
        agreement,
      })),
      { canPickMany: true, title: vscode.l10n.t('Endpoints that may be asked for the error budgets of {0}', root) },
    );
    if (!picked) return false;
    await this.#remember(
      root,
      picked.map(({ agreement }) => agreement),
    );
    return true;
  }

  get #agreed(): Agreed {
    return this.memory.get<Agreed>(KEY, {});
  }

  async #remember(root: string, agreements: readonly Agreement[]): Promise<void> {
    await this.memory.update(KEY, { ...this.#agreed, [placeOf(root)]: agreements });
  }
}

/** VS Code's memory is the same for all machines that a window may be opened on: the same path elsewhere is another place. */
function placeOf(root: string): string {
  return [vscode.env.remoteName ?? 'local', hostname(), root].join('\n');
}

function keyOf(root: string, content: string): string {
  return `${root}\n${content}`;
}

async function agreesTo(root: string, { id, origin }: Agreement): Promise<boolean> {
  const allow = vscode.l10n.t('Allow');
  const question = vscode.l10n.t(
    'The .momentum.json of {0} names {1} at {2} for error budgets. May Team Momentum send its queries there?',
    unlinked(root),
    id,
    origin,
  );
  return (await vscode.window.showInformationMessage(question, allow, vscode.l10n.t('Not Now'))) === allow;
}
