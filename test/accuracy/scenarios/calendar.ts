import { DAY, HOUR, type Instant, SECOND, WEEK } from '../../../src/core/time/instant';
import { around, between, type Random } from './draws';

/** As much as the index looks back on, and some. */
export const WEEKS = 84;

/** How likely work lands on a day, Sunday first, and in an hour of it: the latter of companies, the former of both. */
const WEEKDAYS = [0.15, 0.85, 1, 1, 1, 0.85, 0.12];
const [MORNING, EVENING, AT_NIGHT] = [8, 19, 0.06];

/** A Monday. */
const MONDAY = Date.parse('2026-06-01T00:00:00Z');

/** Somewhere in a week, so that weeks that are counted back begin on any day. */
export function anyNow(random: Random): Instant {
  return wholeSecond(MONDAY + between(random, 0, 7) * DAY);
}

export function wholeSecond(at: Instant): Instant {
  return Math.round(at / SECOND) * SECOND;
}

/** When in a week somebody works. */
export function workingTime(random: Random, weekStart: Instant): Instant {
  for (;;) {
    const at = weekStart + random() * WEEK;
    if (random() < busyness(at)) return wholeSecond(at);
  }
}

/** The first time from an instant on at which people work. */
export function nextWorkingTime(at: Instant): Instant {
  let next = at;
  while (busyness(next) < 0.5) next += HOUR;
  return wholeSecond(next);
}

/**
 * What is planned, so many times a working week, at distances that vary as those of releases do.
 * @param rate How often in the week of an instant.
 */
export function plannedTimes(random: Random, from: Instant, to: Instant, rate: (at: Instant) => number): Instant[] {
  const times: Instant[] = [];
  let due = random();
  for (let at = from; at < to; at += HOUR) {
    due -= (rate(at) * busyness(at)) / BUSY_HOURS;
    if (due > 0) continue;
    times.push(wholeSecond(at + random() * HOUR));
    due += around(random, 1, 0.25);
  }
  return times.filter((at) => at < to);
}

function busyness(at: Instant): number {
  const hour = Math.floor(at / HOUR) % 24;
  const weekday = WEEKDAYS[(Math.floor(at / DAY) + 4) % 7] ?? 0;
  return weekday * (hour >= MORNING && hour < EVENING ? 1 : AT_NIGHT);
}

/** In a whole week, as if each were a Wednesday's at noon. */
const BUSY_HOURS = Array.from({ length: 7 * 24 }, (_, hour) => busyness(hour * HOUR)).reduce(
  (sum, each) => sum + each,
  0,
);
