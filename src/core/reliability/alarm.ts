import { policyOf } from './budgetState';
import type { Slo } from './slo';

/** How loudly what is known of a budget asks to be looked at, the quietest first. */
export const ALARMS = ['none', 'unknown', 'warning', 'error'] as const;

export type Alarm = (typeof ALARMS)[number];

/** Source: Google, The Site Reliability Workbook: somebody is called for a page, and looks at a ticket some day. */
export function alarmOf({ state, alert }: Pick<Slo, 'state' | 'alert'>): Alarm {
  const policy = policyOf(state);
  if (policy === 'unknown') return 'unknown';
  if (policy === 'exhausted' || alert === 'page') return 'error';
  return policy === 'atRisk' || alert === 'ticket' ? 'warning' : 'none';
}

/** What can be seen to be wrong is told before what can't be seen, and that before the good. */
export function loudest(alarms: Iterable<Alarm>): Alarm {
  return [...alarms].reduce((one, other) => (ALARMS.indexOf(other) > ALARMS.indexOf(one) ? other : one), 'none');
}
