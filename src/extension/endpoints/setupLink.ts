import * as vscode from 'vscode';
import type { EndpointConfig } from '../../core/config/endpoint';
import { parseConfig } from '../../core/config/parseConfig';
import { proposedBy, SETUP_PATH, setupQuery } from '../../core/config/setupLink';
import { unlinked } from '../unlinked';

/** Copies a link that proposes one of the endpoints of a shared file to whoever opens it. */
export async function copySetupLink(text: string | null, extensionId: string): Promise<void> {
  const endpoints = endpointsIn(text);
  if (endpoints.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no endpoint to link to. Add one first, or correct .momentum.json.'),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(
    endpoints.map((endpoint) => ({ label: endpoint.id, description: endpoint.url, endpoint })),
    { title: vscode.l10n.t('Copy a link that proposes which endpoint?') },
  );
  if (!picked) return;
  await vscode.env.clipboard.writeText(
    `${vscode.env.uriScheme}://${extensionId}${SETUP_PATH}?${setupQuery(picked.endpoint)}`,
  );
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Copied. Who opens the link is asked before anything is added; it holds no token.'),
  );
}

function endpointsIn(text: string | null): readonly EndpointConfig[] {
  try {
    const parsed = parseConfig(JSON.parse(text ?? '{"version":1}'));
    return parsed.state === 'valid' ? parsed.config.endpoints : [];
  } catch {
    return [];
  }
}

/** Takes up what a link proposes: it opens the same steps that a user walks through, and applies nothing itself. */
export class SetupLinks implements vscode.UriHandler {
  constructor(private readonly onProposed: (endpoint: EndpointConfig) => unknown) {}

  async handleUri({ path, query }: vscode.Uri): Promise<void> {
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
