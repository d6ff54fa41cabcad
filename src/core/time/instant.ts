/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** RFC 3339, UTC. */
export type Timestamp = string;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** The first and the last second that RFC 3339 can write. */
const EARLIEST: Instant = Date.parse('0000-01-01T00:00:00Z');
const LATEST: Instant = Date.parse('9999-12-31T23:59:59Z');

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** The instant that an RFC 3339 text with a zone names, or undefined if it names none. */
export function parseInstant(text: string): Instant | undefined {
  const day = RFC_3339.exec(text)?.[1];
  if (day === undefined || !isDay(day)) return undefined;
  const at = Date.parse(text);
  return at === writable(at) ? at : undefined;
}

/** Date.parse takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const at = Date.parse(day);
  return !Number.isNaN(at) && formatInstant(at).startsWith(day);
}

/** RFC 3339 in UTC, to the second: `2026-11-21T05:40:00Z`. */
export function formatInstant(at: Instant): string {
  return new Date(writable(at)).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** From a Unix time as git writes it; one that RFC 3339 can't write becomes the nearest that it can. */
export function fromUnixSeconds(seconds: number): Instant {
  const at = Math.trunc(seconds) * SECOND;
  return Number.isNaN(at) ? 0 : writable(at);
}

function writable(at: Instant): Instant {
  return Math.min(Math.max(at, EARLIEST), LATEST);
}

export function hoursBetween(from: Instant, to: Instant): number {
  return (to - from) / HOUR;
}
