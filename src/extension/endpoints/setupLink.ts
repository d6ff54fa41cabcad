import * as vscode from 'vscode';
import type { EndpointConfig } from '../../core/config/endpoint';
import { parseConfig } from '../../core/config/parseConfig';
import { SETUP_PATH, setupQuery } from '../../core/config/setupLink';

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
