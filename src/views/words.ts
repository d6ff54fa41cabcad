import * as l10n from '@vscode/l10n';
import type { Trend } from '../core/report/trend';
import { DAY, HOUR, type Instant, MINUTE } from '../core/time/instant';
import { numberFormat } from './formats';

const MINUS = '\u2212';
/** Below this a share is what floating point left over, not a figure. */
const NOISE = 1e-9;

const whole = numberFormat({ maximumFractionDigits: 0 });
const tenths = numberFormat({ maximumFractionDigits: 1 });
const twoDigits = numberFormat({ maximumSignificantDigits: 2 });
const exact = numberFormat({ maximumFractionDigits: 4 });

/** `41`, `3.2`, `0.25`: as many digits as a reader can use. */
export function number(x: number): string {
  const size = Math.abs(x);
  const text = size < 1 ? twoDigits(size) : size < 10 ? tenths(size) : whole(size);
  return x < 0 && text !== '0' ? MINUS + text : text;
}

/** From hours: `25 min`, `3.2 h`, `2.1 days`. */
export function hours(h: number): string {
  if (h < 0) return MINUS + hours(-h);
  const minutes = Math.round(h * 60);
  if (h > 0 && minutes === 0) return l10n.t('under 1 min');
  if (minutes < 60) return l10n.t('{0} min', minutes);
  if (h < 48) return l10n.t('{0} h', number(h));
  return l10n.t('{0} days', number(h / 24));
}

/** From minutes: `25 min`, `3.2 h`. */
export function minutes(min: number): string {
  return hours(min / 60);
}

export function perWeek(x: number): string {
  return l10n.t('{0} per week', number(x));
}

/** From a weekly frequency: `0.34 per day`. */
export function perDay(x: number): string {
  return l10n.t('{0} per day', number(x / 7));
}

/** From a weekly frequency of days: `2 days per week`. */
export function daysPerWeek(x: number): string {
  return x === 1 ? l10n.t('1 day per week') : l10n.t('{0} days per week', number(x));
}

/** From a share of 1: `4.9 %`, `−12 %`. What is left over of zero is `0 %`; what is overspent is never rounded away. */
export function share(x: number): string {
  const percent = Math.abs(x) * 100;
  if (percent < NOISE) return '0 %';
  const text = percent < 100 ? tenths(percent) : whole(percent);
  if (x < 0) return `${MINUS}${text === '0' ? '0.1' : text} %`;
  return text === '0' ? '< 0.1 %' : `${text} %`;
}

/** From a share of 1, with every digit that was chosen: `99.95 %`. */
export function objective(x: number): string {
  return `${exact(x * 100)} %`;
}

/** From percentage points, with their sign: `+4.2 points`. */
export function points(x: number): string {
  const text = number(x);
  return l10n.t('{0} points', x > 0 && text !== '0' ? `+${text}` : text);
}

/** A burn rate: `0.4×`. */
export function times(x: number): string {
  return `${number(x)}×`;
}

/** The size of a file: `512 B`, `48 kB`, `1.2 MB`. */
export function bytes(n: number): string {
  if (n < 1000) return l10n.t('{0} B', whole(n));
  return n < 1e6 ? l10n.t('{0} kB', number(n / 1000)) : l10n.t('{0} MB', number(n / 1e6));
}

/** A stretch of time in ms, in the largest unit that fills it: `45 s`, `2 min`, `3 h`, `90 days`. */
export function span(length: number): string {
  if (length < MINUTE) return l10n.t('{0} s', Math.round(length / 1000));
  if (length < HOUR) return l10n.t('{0} min', Math.floor(length / MINUTE));
  if (length < 2 * DAY) return l10n.t('{0} h', Math.floor(length / HOUR));
  return l10n.t('{0} days', whole(Math.floor(length / DAY)));
}

/** `just now`, `2 min ago`. A clock that runs ahead by less than a minute is forgiven. */
export function ageOf(from: Instant, now: Instant): string {
  const age = now - from;
  if (Math.abs(age) < MINUTE) return l10n.t('just now');
  return age > 0 ? l10n.t('{0} ago', span(age)) : l10n.t('{0} in the future', span(-age));
}

export function countOfChanges(n: number): string {
  return n === 1 ? l10n.t('1 change') : l10n.t('{0} changes', whole(n));
}

export function countOfCommits(n: number): string {
  return n === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', whole(n));
}

export function countOfReleases(n: number): string {
  return n === 1 ? l10n.t('1 release') : l10n.t('{0} releases', whole(n));
}

export function countOfDeployments(n: number): string {
  return n === 1 ? l10n.t('1 deployment') : l10n.t('{0} deployments', whole(n));
}

export function countOfDays(n: number): string {
  return n === 1 ? l10n.t('1 day') : l10n.t('{0} days', number(n));
}

export function countOfWeeks(n: number): string {
  return n === 1 ? l10n.t('1 week') : l10n.t('{0} weeks', whole(n));
}

export function countOfFiles(n: number): string {
  return n === 1 ? l10n.t('1 file') : l10n.t('{0} files', number(n));
}

export function countOfLines(n: number): string {
  return n === 1 ? l10n.t('1 line') : l10n.t('{0} lines', number(n));
}

export function countOfProblems(n: number): string {
  return n === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', whole(n));
}

/** `falling: 31 h in the window before (38 changes)`, or why no direction can be told. */
export function direction(trend: Trend, say: (value: number) => string): string {
  if (trend.state === 'unknown') return l10n.t('direction unknown: {0}', trend.reason);
  const before = l10n.t('{0} in the window before ({1})', say(trend.before), countOfChanges(trend.sampleBefore));
  return `${turn(trend.direction)}: ${before}`;
}

/** `rising`, `falling` or `steady`. */
export function turn(direction: 'rising' | 'falling' | 'steady'): string {
  switch (direction) {
    case 'rising':
      return l10n.t('rising');
    case 'falling':
      return l10n.t('falling');
    case 'steady':
      return l10n.t('steady');
  }
}
