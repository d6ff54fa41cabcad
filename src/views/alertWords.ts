import * as l10n from '@vscode/l10n';
import type { Alert } from '../core/report/report';
import { minute } from './dates';

/** What is listed of them; the JSON has all. */
export const MOST_ALERTS = 20;

const STATES = ['firing', 'silenced', 'inhibited'] as const;

function alertStateInWords(state: Alert['state']): string {
  switch (state) {
    case 'firing':
      return l10n.t('firing');
    case 'silenced':
      return l10n.t('silenced');
    case 'inhibited':
      return l10n.t('inhibited');
  }
}

/** `Alerts: 2 firing, 1 silenced`; null where there is none. */
export function alertsInWords(alerts: readonly Alert[]): string | null {
  const counts = STATES.flatMap((state) => {
    const n = alerts.filter((alert) => alert.state === state).length;
    return n > 0 ? [`${n} ${alertStateInWords(state)}`] : [];
  });
  return counts.length > 0 ? l10n.t('Alerts: {0}', counts.join(', ')) : null;
}

/** `page · silenced · checkout-availability · since 21 Nov 2026, 05:40 UTC`. */
export function alertFacts({ severity, state, slo, service, startsAt }: Alert): string {
  const since = startsAt === null ? null : l10n.t('since {0}', minute(startsAt));
  return [severity, alertStateInWords(state), slo ?? service, since].filter((fact) => fact !== null).join(' · ');
}

/** `and 3 more`; none where all are listed. */
export function moreAlerts(alerts: readonly Alert[]): string[] {
  return alerts.length > MOST_ALERTS ? [l10n.t('and {0} more', alerts.length - MOST_ALERTS)] : [];
}
