import type { Duration } from './duration';
import { DAY, type Instant, WEEK } from './instant';

/** A half-open stretch of time: startAt <= t < endAt. */
export interface Window {
  readonly startAt: Instant;
  readonly endAt: Instant;
}

export function windowEnding(endAt: Instant, length: Duration): Window {
  return { startAt: endAt - length, endAt };
}

export function isWithin(window: Window, at: Instant): boolean {
  return window.startAt <= at && at < window.endAt;
}

export function daysOf(window: Window): number {
  return (window.endAt - window.startAt) / DAY;
}

export function weeksIn(window: Window): number {
  return (window.endAt - window.startAt) / WEEK;
}

/** The stretch of the same length that ends where this one starts. */
export function windowBefore(window: Window): Window {
  return windowEnding(window.startAt, window.endAt - window.startAt);
}

/** The whole weeks of the window, oldest first, counted back from its end. */
export function weeksOf(window: Window): Window[] {
  const length = Math.floor(weeksIn(window));
  return Array.from({ length }, (_, i) => windowEnding(window.endAt - (length - 1 - i) * WEEK, WEEK));
}

/** Which of the weeks (as weeksOf gives them) an instant lies in; undefined for none. */
export function weekIn(weeks: readonly Window[], at: Instant): number | undefined {
  const [first] = weeks;
  const i = first ? Math.floor((at - first.startAt) / WEEK) : -1;
  return weeks[i] ? i : undefined;
}
