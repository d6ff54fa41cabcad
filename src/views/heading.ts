import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { daysInWords, minute } from './dates';

/** `mainline main · 90 days to 21 Nov 2026, 05:40 UTC`. */
export function headingOf({ repository, window }: Report): string {
  const stretch = l10n.t('{0} to {1}', daysInWords(window.days), minute(window.end));
  return repository.mainline === null ? stretch : `${l10n.t('mainline {0}', repository.mainline)} · ${stretch}`;
}
