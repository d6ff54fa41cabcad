import { type Alarm, alarmOf, loudest } from '../../core/reliability/alarm';
import type { Report } from '../../core/report/report';

/** How loud the budgets and the verdict of a repository are, told apart: the text says which it is. */
export interface Alarms {
  readonly budget: Alarm;
  readonly trap: Alarm;
}

export const QUIET: Alarms = { budget: 'none', trap: 'none' };

/** As the report has it; the verdict of one day alone warns of nothing. */
export function alarmsIn({ slos, trap }: Pick<Report, 'slos' | 'trap'>): Alarms {
  return { budget: loudest(slos.map(alarmOf)), trap: trapAlarm(trap) };
}

/** A verdict is never louder than a warning: it is of weeks, and an exhausted budget is of now. */
export function trapAlarm({ verdict, dayBefore }: Report['trap']): Alarm {
  return verdict === 'trapped' && dayBefore === 'trapped' ? 'warning' : 'none';
}
