import * as vscode from 'vscode';
import type { EndpointConfig } from '../../core/config/endpoint';
import type { Exchange } from '../../http/exchange';
import { probesText } from '../../views/probeText';
import type { Session } from '../session';
import { settingsFor } from '../settings';
import { wantedRepository } from '../shownRepository';
import { askVisibly } from './askVisibly';
import type { SetupSurroundings } from './repositorySetup';

export interface EndpointSurroundings extends SetupSurroundings {
  readonly session: Pick<Session, 'found' | 'state'>;
  readonly extensionId: string;
  exchangeFor(root: string): Exchange;
}

/** What a lead does to set endpoints up, for the repository that is shown; loaded when it is first done. */
export class EndpointCommands {
  constructor(private readonly around: EndpointSurroundings) {}

  async add(proposed?: EndpointConfig): Promise<void> {
    const root = await this.#root();
    if (root === null) return;
    const { addEndpoint } = await import('./addEndpoint');
    const { RepositorySetup } = await import('./repositorySetup');
    await addEndpoint(new RepositorySetup(root, this.around), proposed);
  }

  async test(): Promise<void> {
    const root = await this.#root();
    if (root === null) return;
    const question = { kind: 'probes', root, ownEndpoints: settingsFor().endpoints } as const;
    const title = vscode.l10n.t('Testing the endpoints');
    const probed = await askVisibly(this.around.thread, question, title, this.around.exchangeFor(root));
    if (!probed) return;
    if (probed.probes.length + probed.problems.length === 0) {
      const add = vscode.l10n.t('Add Endpoint…');
      const nothing = vscode.l10n.t('There is no endpoint to test yet.');
      if ((await vscode.window.showInformationMessage(nothing, add)) === add) await this.add();
      return;
    }
    const text = this.around.texts.uriOf('endpoints.txt', probesText(probed));
    await vscode.window.showTextDocument(text, { preview: true });
  }

  async copyLink(): Promise<void> {
    const root = await this.#root();
    if (root === null) return;
    const { copySetupLink } = await import('./setupLink');
    const { SharedFile } = await import('../sharedFile/sharedFile');
    await copySetupLink(await new SharedFile(root).read(), this.around.extensionId);
  }

  /** Of the repository that is shown, once it was looked for. */
  async #root(): Promise<string | null> {
    await this.around.session.found();
    return wantedRepository(this.around.session.state);
  }
}
