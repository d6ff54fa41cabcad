import * as vscode from 'vscode';
import type { EndpointConfig } from '../../core/config/endpoint';
import { unlinked } from '../unlinked';

/** Takes up what a link proposes: it opens the same steps that a user walks through, and applies nothing itself. */
export class SetupLinks implements vscode.UriHandler {
  constructor(private readonly onProposed: (endpoint: EndpointConfig) => unknown) {}

  async handleUri({ path, query }: vscode.Uri): Promise<void> {
    const { proposedBy, SETUP_PATH } = await import('../../core/config/setupLink');
    if (path !== SETUP_PATH) return;
    const proposed = proposedBy(query);
    if (proposed.state === 'unusable') {
      void vscode.window.showWarningMessage(unlinked(proposed.reason));
      return;
    }
    const { id, url } = proposed.endpoint;
    const look = vscode.l10n.t('Look at It');
    const question = vscode.l10n.t(
      'A link proposes the endpoint {0} at {1}. Nothing is asked or written before you say so.',
      id,
      unlinked(url),
    );
    if ((await vscode.window.showInformationMessage(question, look)) === look) await this.onProposed(proposed.endpoint);
  }
}
