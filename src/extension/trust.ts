import { hostname } from 'node:os';
import * as vscode from 'vscode';
import { ownEndpoints } from '../core/config/ownEndpoints';
import type { Exchange } from '../http/exchange';
import type { Permit } from '../http/permission';
import { Agreements } from './agreements';
import { type Asked, askedOf } from './askedOf';
import { Consent } from './consent';
import { ContentView } from './contentView';
import { EndpointList, type UnaskedOf } from './endpointList';
import { FollowUps } from './followUps';
import { permitOf } from './permit';
import { SECTION, settingsFor } from './settings';
import { removeTokens, setToken } from './tokenCommands';
import { isTokenKey, Tokens } from './tokens';
import { tokenTargets } from './tokenTarget';

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
    onChange: () => void,
    onTrouble: (error: unknown) => void,
  ) {
    const machine = [vscode.env.remoteName ?? 'local', hostname()].join('\n');
    const view = new ContentView();
    this.#agreements = new Agreements(globalState, machine);
    this.#tokens = new Tokens(secrets, globalState, () => this.#sayUnreadable());
    this.consent = new Consent(this.#agreements, this.#tokens, view);
    this.#followUps = new FollowUps(this.#agreements, this.#tokens, onChange, onTrouble);
    this.#list = new EndpointList(this.#agreements, this.consent, view, onChange);
    this.#disposables = [
      view.register(),
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
      certificateOf: (origin) => settingsFor().certificates.byOrigin.get(origin) ?? null,
    });
    return this.#followUps.after(root, exchangeWith(permit));
  }

  listEndpoints(selected: UnaskedOf | null): Promise<void> {
    return this.#list.open(selected);
  }

  /** @param root The repository that is shown; null without one. */
  setToken(root: string | null): Promise<void> {
    const agreed = root === null ? [] : this.#agreements.of(root).toReversed();
    const endpoints = [...agreed.flatMap(({ content }) => askedOf(content) ?? []), ...ownAsked()];
    return setToken(this.#tokens, tokenTargets(endpoints));
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

function ownAsked(): readonly Asked[] {
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
