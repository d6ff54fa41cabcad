import * as l10n from '@vscode/l10n';
import type { Report, Timestamp } from '../core/report/report';
import { DAY } from '../core/time/instant';
import { dateFormat } from './formats';
import { span } from './words';

const month = dateFormat({ month: 'short', timeZone: 'UTC' });

/** In UTC: `21 Nov`. */
export function dayOfYear(at: Timestamp): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${month(date)}`;
}

/** In UTC: `21 Nov 2026`. */
export function day(at: Timestamp): string {
  return `${dayOfYear(at)} ${new Date(at).getUTCFullYear()}`;
}

/** `21 Nov 2026, 05:40 UTC`. */
export function minute(at: Timestamp): string {
  return `${day(at)}, ${new Date(at).toISOString().slice(11, 16)} UTC`;
}

/** `90 days to 21 Nov 2026`. */
export function windowInWords({ days, end }: Report['window']): string {
  return l10n.t('{0} to {1}', daysInWords(days), day(end));
}

/** `90 days`, `10.5 days`, `12 h`: a short window never reads as none. */
export function daysInWords(days: number): string {
  return days < 2 ? span(days * DAY) : l10n.t('{0} days', Math.round(days * 10) / 10);
}
