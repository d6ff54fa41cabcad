import * as vscode from 'vscode';
import type { Ask } from '../../core/endpoints/ask';
import type { HttpTrouble } from '../../core/endpoints/trouble';
import type { Exchange } from '../../http/exchange';
import { unlinked } from '../unlinked';
import type { Agreements } from './agreements';
import { giveToken } from './tokenCommands';
import type { Tokens } from './tokens';

/** Asks the user for what an endpoint lacks, when it turns out: once for each in this window. */
export class FollowUps {
  readonly #asked = new Set<string>();

  constructor(
    private readonly agreements: Agreements,
    private readonly tokens: Tokens,
    /** The user said that a server is one of their own network. */
    private readonly onTick: () => void,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** The same exchange, with an ear for what the user can do about. */
  after(root: string, exchange: Exchange): Exchange {
    return async (ask, signal) => {
      const reply = await exchange(ask, signal);
      if (reply.state === 'failed') this.#heed(root, ask, reply.trouble).catch(this.onTrouble);
      return reply;
    };
  }

  async #heed(root: string, { endpoint, auth }: Ask, { kind, origin }: HttpTrouble): Promise<void> {
    const key = [kind, root, origin].join('\n');
    if (this.#asked.has(key)) return;
    if (kind === 'privateAddress') {
      this.#asked.add(key);
      if (await isOwnServer(root, endpoint, origin)) {
        await this.agreements.tick(root, origin, true);
        this.onTick();
      }
    }
    if (kind === 'tokenMissing' && auth !== 'none') {
      this.#asked.add(key);
      if (await wantsToSetToken(endpoint, origin)) await giveToken(this.tokens, { id: endpoint, origin, auth });
    }
  }
}

async function isOwnServer(root: string, id: string, origin: string): Promise<boolean> {
  const yes = vscode.l10n.t('Allow as Internal Server');
  const question = vscode.l10n.t(
    '{0} of {1} was not asked: {2} is at a private address. Is it a server of your own network?',
    id,
    unlinked(root),
    origin,
  );
  return (await vscode.window.showWarningMessage(question, yes, vscode.l10n.t('Not Now'))) === yes;
}

async function wantsToSetToken(id: string, origin: string): Promise<boolean> {
  const set = vscode.l10n.t('Set Token…');
  const question = vscode.l10n.t('{0} at {1} wants a token.', id, origin);
  return (await vscode.window.showInformationMessage(question, set, vscode.l10n.t('Not Now'))) === set;
}
