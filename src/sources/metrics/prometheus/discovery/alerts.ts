import type { AlertSeverity } from '../../../../core/reliability/slo';
import type { Found } from './found';
import { agree, type Labels } from './labels';
import { secondsIn } from './length';
import { type Include, selectorOf } from './selector';
import type { Series } from './series';

/** PromQL that gives the alerts of objectives that fire. */
export function firingAlerts(include: Include): string {
  const firing = { ...include, alertstate: ['firing'] };
  return `${selectorOf('ALERTS', firing, 'sloth_id')} or ${selectorOf('ALERTS', firing, 'slo')}`;
}

/** An alert of Pyrra's that would spend the budget in a sixth of its window, or faster, calls somebody. */
const URGENT = 1 / 6;

/** The most urgent of the generator's own alerts that fire for the objective. */
export function firingSeverity(found: Found, alerts: readonly Series[]): AlertSeverity | null {
  const own = alerts.filter(({ labels }) => isAbout(found, labels));
  const severities = new Set(own.map(({ labels }) => severityOf(found, labels)));
  if (severities.has('page')) return 'page';
  return severities.has('ticket') ? 'ticket' : null;
}

function severityOf({ generator, windowSeconds }: Found, labels: Labels): AlertSeverity | null {
  if (generator === 'sloth') return labels.get('sloth_severity') === 'page' ? 'page' : 'ticket';
  const exhaustion = secondsIn(labels.get('exhaustion') ?? '');
  if (generator !== 'pyrra' || exhaustion === undefined) return null;
  return windowSeconds !== null && exhaustion <= windowSeconds * URGENT ? 'page' : 'ticket';
}

function isAbout({ generator, labels }: Found, alert: Labels): boolean {
  const id = generator === 'sloth' ? 'sloth_id' : 'slo';
  return alert.has(id) && alert.get(id) === labels.get(id) && agree(labels, alert);
}
