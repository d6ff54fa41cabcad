import * as vscode from 'vscode';
import type { Agreement } from '../../core/endpoints/agreement';
import type { Agreed } from './agreed';
import type { Agreements } from './agreements';
import type { ContentView } from './contentView';
import type { Tokens } from './tokens';
import { questionOf, remarkOn, type Wish, wishOf } from './wish';

/** Asks the user what endpoints may be asked. */
export class Consent {
  /** What was answered or waved away in this window isn't asked again. */
  readonly #asked = new Set<string>();

  constructor(
    private readonly agreements: Agreements,
    private readonly tokens: Pick<Tokens, 'origins'>,
    private readonly view: ContentView,
  ) {}

  agreedOf(root: string): readonly Agreed[] {
    return this.agreements.of(root);
  }

  /** Asks, once for all, about what nobody agreed to yet; `onAllowed` follows if some of it was allowed. */
  async ask(root: string, unasked: readonly Agreement[], onAllowed: () => void): Promise<void> {
    const fresh = unasked.filter(({ content }) => !this.#asked.has(keyOf(root, content)));
    if (fresh.length === 0) return;
    for (const { content } of fresh) this.#asked.add(keyOf(root, content));
    const allowed = await this.#decide(root, this.wishesOf(root, fresh));
    if (allowed.length === 0) return;
    await this.allow(root, allowed);
    onAllowed();
  }

  wishesOf(root: string, unasked: readonly Agreement[]): readonly Wish[] {
    const agreed = this.agreements.of(root);
    const withToken = this.tokens.origins();
    return unasked.map((agreement) => wishOf(agreement, agreed, withToken));
  }

  /** Who allows what wants a tick has been told so. */
  async allow(root: string, wishes: readonly Wish[]): Promise<void> {
    const at = Date.now();
    const agreed = wishes.map(({ id, origin, content, wantsTick }) => ({
      id,
      origin,
      content,
      internal: wantsTick,
      at,
    }));
    await this.agreements.allow(root, agreed);
  }

  /** What the user allows of it. The question stays after a look at what is asked. */
  async #decide(root: string, wishes: readonly Wish[]): Promise<readonly Wish[]> {
    const allow = wordsToAllow(wishes);
    const show = vscode.l10n.t('Show What Is Asked');
    for (;;) {
      const buttons = [allow, show, vscode.l10n.t('Not Now')];
      const answer = await vscode.window.showInformationMessage(questionOf(root, wishes), ...buttons);
      if (answer === allow) return wishes.length === 1 ? wishes : pickOf(root, wishes);
      if (answer !== show) return [];
      await this.view.show(wishes);
    }
  }
}

/** The button that allows. */
export function wordsToAllow(wishes: readonly Wish[]): string {
  if (wishes.length > 1) return vscode.l10n.t('Allow…');
  return wishes[0]?.wantsTick ? vscode.l10n.t('Allow as Internal Server') : vscode.l10n.t('Allow');
}

/** Those at private addresses are for the user to tick. */
async function pickOf(root: string, wishes: readonly Wish[]): Promise<readonly Wish[]> {
  const items = wishes.map((wish) => ({
    label: wish.id,
    description: wish.origin,
    detail: remarkOn(wish),
    picked: !wish.wantsTick,
    wish,
  }));
  const title = vscode.l10n.t('Endpoints that may be asked for the error budgets of {0}', root);
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title, ignoreFocusOut: true });
  return picked?.map(({ wish }) => wish) ?? [];
}

function keyOf(root: string, content: string): string {
  return `${root}\n${content}`;
}
