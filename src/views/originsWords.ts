import * as l10n from '@vscode/l10n';
import type { ReportedOrigins } from '../core/report/report';

/** How far the changes that fixes repair were looked for, or why not; null where nobody asked. */
export function originsInWords({ state, candidates, looked, fixes, reason }: ReportedOrigins): string | null {
  switch (state) {
    case 'notLooked':
      return reason;
    case 'looking':
      return l10n.t('Looking for what fixes repair: {0} of {1}', looked, candidates);
    case 'looked':
      return lookedInWords({ candidates, looked, fixes });
    case 'stopped':
      return [lookedInWords({ candidates, looked, fixes }), ...(reason === null ? [] : [reason])].join(' ');
  }
}

function lookedInWords({
  candidates,
  looked,
  fixes,
}: Pick<ReportedOrigins, 'candidates' | 'looked' | 'fixes'>): string {
  if (candidates === 0) return l10n.t('No change of the window may be a fix.');
  return fixes === 1
    ? l10n.t('Looked at {0} of {1} changes that may be fixes: 1 is.', looked, candidates)
    : l10n.t('Looked at {0} of {1} changes that may be fixes: {2} are.', looked, candidates, fixes);
}
