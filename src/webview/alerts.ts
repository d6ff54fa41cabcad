import * as l10n from '@vscode/l10n';
import type { Alert, Report } from '../core/report/report';
import { alertFacts, MOST_ALERTS, moreAlerts } from '../views/alertWords';
import { element, icon } from './element';
import { section } from './section';

/** The alerts that fire, and whether somebody is told of them. */
export function alerts({ alerts }: Report): HTMLElement | null {
  if (alerts.length === 0) return null;
  const more = moreAlerts(alerts).map((text) => element('li', { className: 'note', textContent: text }));
  const items = alerts.slice(0, MOST_ALERTS).map(item);
  return section('alerts', l10n.t('Alerts'), element('ul', { className: 'problems' }, ...items, ...more));
}

function item(alert: Alert): HTMLElement {
  return element(
    'li',
    {},
    icon(alert.state === 'firing' ? 'bell-dot' : 'bell-slash'),
    element(
      'div',
      {},
      element('p', { textContent: alert.name }),
      alert.summary === null ? null : element('p', { textContent: alert.summary }),
      element('p', { className: 'note', textContent: `${alertFacts(alert)} · ${alert.source}` }),
    ),
  );
}
