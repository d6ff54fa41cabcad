import * as l10n from '@vscode/l10n';
import { HOUR, type Instant } from '../../core/time/instant';
import { dateFormat } from '../../views/formats';

/** When work begins, by the clock of this machine. */
const MORNING = 8;
const MONDAY = 1;

export interface SnoozeTime {
  readonly label: string;
  readonly until: Instant;
}

/** What one may want to wait for. */
export function snoozeTimes(now: Instant): SnoozeTime[] {
  const tomorrow = { label: l10n.t('Tomorrow'), until: morningIn(1, now) };
  const daysToMonday = ((MONDAY + 6 - new Date(now).getDay()) % 7) + 1;
  const monday = { label: l10n.t('Monday'), until: morningIn(daysToMonday, now) };
  return [
    { label: l10n.t('For 1 hour'), until: now + HOUR },
    { label: l10n.t('For 4 hours'), until: now + 4 * HOUR },
    tomorrow,
    ...(daysToMonday > 1 ? [monday] : []),
  ];
}

function morningIn(days: number, now: Instant): Instant {
  const day = new Date(now);
  // days are not all of the same length
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, MORNING).getTime();
}

const time = dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const weekday = dateFormat({ weekday: 'short' });

/** By the clock of this machine: `16:40`, of another day `Mon 08:00`. */
export function clockTime(at: Instant, now: Instant): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? time(at) : `${weekday(at)} ${time(at)}`;
}
