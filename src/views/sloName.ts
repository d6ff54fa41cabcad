import * as l10n from '@vscode/l10n';
import type { Slo } from '../core/report/report';
import { minute } from './dates';

/** Its id; invented figures say so wherever they show. */
export function nameOf({ id, demo }: Pick<Slo, 'id' | 'demo'>): string {
  return demo && !id.includes('DEMO') ? `DEMO ${id}` : id;
}

/** `sampled 21 Nov 2026, 05:40 UTC`; null where nothing was. */
export function sampled({ sampledAt }: Slo): string | null {
  return sampledAt === null ? null : l10n.t('sampled {0}', minute(sampledAt));
}
