/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** The furthest instant that a date can hold (ECMAScript: 8.64e15 ms). */
const FURTHEST: Instant = 8.64e15;

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** The instant that an RFC 3339 text with a zone names, or undefined if it names none. */
export function parseInstant(text: string): Instant | undefined {
  if (!RFC_3339.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** RFC 3339 in UTC, to the second: `2026-11-21T05:40:00Z`. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** From a Unix time as git writes it; what no date can hold becomes the nearest one that can. */
export function fromUnixSeconds(seconds: number): Instant {
  const at = Math.trunc(seconds) * SECOND;
  return Number.isNaN(at) ? 0 : Math.min(Math.max(at, -FURTHEST), FURTHEST);
}

export function hoursBetween(from: Instant, to: Instant): number {
  return (to - from) / HOUR;
}
