import * as vscode from 'vscode';
import { parseConfig } from '../../core/config/parseConfig';
import type { SloConfig } from '../../core/config/slo';

/** Has the user write one SLO by two queries; undefined where they gave up. */
export async function writtenSlo(title: string): Promise<SloConfig | undefined> {
  const ask = (prompt: string, key: keyof SloConfig, value: string) =>
    vscode.window.showInputBox({
      title,
      prompt,
      value,
      ignoreFocusOut: true,
      // before anything is typed there is nothing wrong
      validateInput: (text) =>
        text === '' ? undefined : faultIn({ ...EXAMPLE, [key]: key === 'objective' ? Number(text) : text }),
    });
  const id = await ask(vscode.l10n.t('A name for the SLO'), 'id', 'availability');
  if (!id) return undefined;
  const objective = await ask(vscode.l10n.t('The share of events that has to be good'), 'objective', '0.999');
  if (!objective) return undefined;
  const window = await ask(vscode.l10n.t('The window'), 'window', '30d');
  if (!window) return undefined;
  const errors = await ask(vscode.l10n.t('A query that counts the bad events'), 'errors', EXAMPLE.errors);
  if (!errors) return undefined;
  const total = await ask(vscode.l10n.t('A query that counts all events'), 'total', EXAMPLE.total);
  return total ? { id, objective: Number(objective), window, errors, total } : undefined;
}

const EXAMPLE: SloConfig = {
  id: 'availability',
  objective: 0.999,
  window: '30d',
  errors: 'sum(increase(http_requests_total{code=~"5.."}[{{window}}]))',
  total: 'sum(increase(http_requests_total[{{window}}]))',
};

/** What is wrong with an SLO by the shared file's own rules. */
function faultIn(slo: SloConfig): string | undefined {
  const endpoint = { id: 'x', type: 'prometheus', url: 'https://example.com', slos: [slo] };
  const parsed = parseConfig({ version: 1, endpoints: [endpoint] });
  return parsed.state === 'valid' ? undefined : parsed.faults[0]?.sentence;
}
