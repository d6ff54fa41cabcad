import * as vscode from 'vscode';
import { parseConfig } from '../../core/config/parseConfig';

/** Asks where an endpoint is; undefined where the user gave up. */
export function askAddress(title: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The address of a Prometheus, an Alertmanager or a document of metrics'),
    placeHolder: 'https://prometheus.example.com',
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' ? undefined : faultIn(text.trim())),
  });
}

/** What is wrong with an address by the shared file's own rules. */
export function faultIn(url: string): string | undefined {
  const parsed = parseConfig({ version: 1, endpoints: [{ id: 'x', type: 'json', url }] });
  return parsed.state === 'valid' ? undefined : parsed.faults[0]?.sentence;
}
