/** Seconds. */
const SHORTEST = 1;
const LONGEST = 3600;
const USUAL = 60;

/** When the limit is lifted: in seconds from now, or as seconds or milliseconds since 1970. */
const RESETS = ['x-ratelimit-reset', 'ratelimit-reset', 'x-ratelimit-route-reset'];
const REMAINING = ['x-ratelimit-remaining', 'ratelimit-remaining', 'x-ratelimit-route-remaining'];

/** A response's headers, their names in small letters. */
export type Headers = Readonly<Record<string, unknown>>;

/**
 * How long a server wants to be left alone, in whole seconds, from 1 s to 1 h; a minute where it doesn't say. The dialects
 * of RFC 9110, GitHub, GitLab, Datadog, PagerDuty, LaunchDarkly and Opsgenie.
 */
export function secondsToWait(headers: Headers, now: number): number {
  const said = retryAfter(headers, now) ?? untilReset(headers, now) ?? numberIn(headers['x-ratelimit-period-in-sec']);
  return Math.min(Math.max(Math.ceil(said ?? USUAL), SHORTEST), LONGEST);
}

/** Whether a refusal is one for now: nothing is left of a limit. GitHub says so with a 403. */
export function isExhausted(headers: Headers): boolean {
  if (headers['retry-after'] !== undefined || headers['x-ratelimit-state'] === 'THROTTLED') return true;
  return REMAINING.some((name) => numberIn(headers[name]) === 0);
}

/** RFC 9110, 10.2.3: seconds or a date, which is the server's; null where there is none. */
export function retryAfter(headers: Headers, now: number): number | null {
  const said = headers['retry-after'];
  const seconds = numberIn(said);
  if (seconds !== null || typeof said !== 'string' || !said.endsWith('GMT')) return seconds;
  return secondsUntil(Date.parse(said), headers, now);
}

function untilReset(headers: Headers, now: number): number | null {
  const reset = RESETS.map((name) => numberIn(headers[name])).find((value) => value !== null) ?? null;
  if (reset === null) return null;
  if (reset > 1e12) return secondsUntil(reset, headers, now);
  return reset > 1e9 ? secondsUntil(reset * 1000, headers, now) : reset;
}

/** By the server's own clock, where it says it: ours may be wrong. */
function secondsUntil(at: number, headers: Headers, now: number): number | null {
  const { date } = headers;
  const serverNow = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? null : (at - (Number.isNaN(serverNow) ? now : serverNow)) / 1000;
}

function numberIn(header: unknown): number | null {
  return typeof header === 'string' && /^\d{1,16}(\.\d{1,9})?$/.test(header) ? Number(header) : null;
}
