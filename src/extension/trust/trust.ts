import * as vscode from 'vscode';
import type { Auth } from '../../core/endpoints/ask';
import type { Exchange } from '../../http/exchange';
import type { Certificate, Permission, Permit } from '../../http/permission';
import { thisMachine } from '../place';
import type { ReadOnlyTexts } from '../readOnlyTexts';
import { SECTION, settingsFor } from '../settings';
import type { Agreed } from './agreed';
import { Agreements } from './agreements';
import { type Asked, askedOf } from './askedOf';
import { Consent } from './consent';
import { ContentView } from './contentView';
import { EndpointList, type UnaskedOf } from './endpointList';
import { FollowUps } from './followUps';
import { permitOf } from './permit';
import { giveToken, removeTokens, setToken } from './tokenCommands';
import { isTokenKey, Tokens } from './tokens';
import { type TokenTarget, tokenTargets } from './tokenTarget';

/** What stands between a repository's shared file and the network: what the user agreed to, and tokens. */
export class Trust implements vscode.Disposable {
  readonly consent: Consent;
  readonly #agreements: Agreements;
  readonly #tokens: Tokens;
  readonly #followUps: FollowUps;
  readonly #list: EndpointList;
  readonly #disposables: readonly vscode.Disposable[];
  #saidUnreadable = false;

  /** @param onChange More or less may be asked now. */
  constructor(
    { globalState, secrets }: Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>,
    texts: ReadOnlyTexts,
    onChange: () => void,
    onTrouble: (error: unknown) => void,
  ) {
    const machine = thisMachine();
    const view = new ContentView(texts);
    this.#agreements = new Agreements(globalState, machine);
    this.#tokens = new Tokens(secrets, globalState, () => this.#sayUnreadable());
    this.consent = new Consent(this.#agreements, this.#tokens, view);
    this.#followUps = new FollowUps(this.#agreements, this.#tokens, onChange, onTrouble);
    this.#list = new EndpointList(this.#agreements, this.consent, view, onChange);
    this.#disposables = [
      // also from another window
      secrets.onDidChange(({ key }) => {
        if (isTokenKey(key)) onChange();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.certificates`)) tellCertificateFaults();
      }),
    ];
    tellCertificateFaults();
  }

  /** Sends what a repository asks of its endpoints, as far as the user lets it. */
  exchangeFor(root: string, exchangeWith: (permit: Permit) => Exchange): Exchange {
    const permit = permitOf(root, {
      isTrusted: () => vscode.workspace.isTrusted,
      own: ownAsked,
      agreedOf: (repository) => this.#agreements.of(repository),
      tokenOf: (origin) => this.#tokens.of(origin),
      certificateOf,
    });
    return this.#followUps.after(root, exchangeWith(permit));
  }

  listEndpoints(selected: UnaskedOf | null): Promise<void> {
    return this.#list.open(selected);
  }

  /** @param root The repository that is shown; null without one. */
  async setToken(root: string | null): Promise<void> {
    const agreed = root === null ? [] : this.#agreements.of(root).toReversed();
    const endpoints = [...agreed.flatMap(({ content }) => askedOf(content) ?? []), ...(await ownAsked())];
    return setToken(this.#tokens, tokenTargets(endpoints));
  }

  /** What the user may have asked of an origin that they name themselves. @param internal They vouched for it. */
  async permissionFor(origin: string, auth: Auth, internal: boolean): Promise<Permission> {
    const secret = auth === 'none' ? null : await this.#tokens.of(origin);
    return { secret, internal, certificate: certificateOf(origin) };
  }

  /** Asks for the token of an endpoint, unless there is one; whether there is one now. */
  async askToken(target: TokenTarget): Promise<boolean> {
    if ((await this.#tokens.of(target.origin)) === null) await giveToken(this.#tokens, target);
    return (await this.#tokens.of(target.origin)) !== null;
  }

  /** What the user set up themselves needs no question. */
  allow(root: string, agreed: Agreed): Promise<void> {
    return this.#agreements.allow(root, [agreed]);
  }

  removeTokens(): Promise<void> {
    return removeTokens(this.#tokens);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #sayUnreadable(): void {
    if (this.#saidUnreadable) return;
    this.#saidUnreadable = true;
    void vscode.window.showWarningMessage(
      vscode.l10n.t('VS Code can not reach its secret storage, so no endpoint gets a token. Check the keyring.'),
    );
  }
}

function certificateOf(origin: string): Certificate | null {
  return settingsFor().certificates.byOrigin.get(origin) ?? null;
}

/** What checks them is loaded when it is first needed: activation does without. */
async function ownAsked(): Promise<readonly Asked[]> {
  const { ownEndpoints } = await import('../../core/config/ownEndpoints');
  return ownEndpoints(settingsFor().endpoints).endpoints.map(({ id, url, auth, headers = {} }) => ({
    id,
    url,
    auth,
    headers,
  }));
}

function tellCertificateFaults(): void {
  for (const fault of settingsFor().certificates.faults) void vscode.window.showWarningMessage(fault);
}
