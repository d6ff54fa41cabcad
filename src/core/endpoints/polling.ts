import type { Problem } from '../problem';
import type { EndpointFacts } from '../report/endpointFacts';
import type { Duration } from '../time/duration';
import { HOUR, type Instant, MINUTE } from '../time/instant';

/** Why endpoints are looked at, the weakest reason first. */
export const URGES = [
  /** The window was left a while ago: nothing is asked. */
  'away',
  /** Whatever is due. */
  'clock',
  /** The user came back to the window: also what could not be reached a while ago. */
  'focus',
  /** The user wants it. */
  'user',
] as const;

export type Urge = (typeof URGES)[number];

/** How endpoints that were asked before are asked again. */
export interface Polling {
  readonly urge: Urge;
  /** What answered at this instant or later isn't asked again. */
  readonly since: Instant;
  /** From one look by the clock to the next; 0 where the clock never looks. */
  readonly every: Duration;
}

/** What came of asking an endpoint before. */
export interface Asked {
  /** When it was asked for what it answered last. */
  readonly answeredAt: Instant | null;
  readonly failing: Failing | null;
}

/** An endpoint that has given no answer since. */
export interface Failing {
  readonly problem: Problem;
  /** When it was asked last. */
  readonly at: Instant;
  /** How often in a row. */
  readonly times: number;
  /** What it wants to be left alone for, from `at`; null where it didn't say. */
  readonly restFor: Duration | null;
}

/** Waits for an endpoint that can't be reached: after the first time, the second, … */
const WAITS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE];
/** However long a server wants to be left alone, a user who looks again later may ask it. */
const LONGEST_REST = HOUR;
/** Refused before anything was sent: to try again costs nothing. */
const NOT_SENT = new Set([
  'originNotAllowed',
  'tokenMissing',
  'insecureToken',
  'privateAddress',
  'forbiddenAddress',
  'proxiedWithoutTls',
  'certificateUnreadable',
  'certificateUnusable',
]);
/** What makes an answer useless where it leaves nothing else. */
const USELESS = new Set(['badDocument', 'badAlerts']);

/** Whether an endpoint is to be asked now. */
export function isDue({ answeredAt, failing }: Asked, { urge, since }: Polling, now: Instant): boolean {
  if (urge === 'away') return false;
  if (failing === null) return answeredAt === null || answeredAt < since || answeredAt > now;
  // the clock was set back
  if (failing.at > now) return true;
  if (urge === 'user' && failing.restFor === null) return failing.at < since;
  const at = dueAt(failing, urge);
  return at !== null && at <= now;
}

/** When an endpoint that fails may be asked again unless the user wants it sooner; null: never. */
export function dueAt({ problem, at, times, restFor }: Failing, urge: Urge = 'clock'): Instant | null {
  if (restFor !== null) return at + Math.min(restFor, LONGEST_REST);
  if (!isSent(problem)) return at;
  if (problem.code === 'endpointUnauthorized') return null;
  const wait = urge === 'focus' ? WAITS[0] : WAITS[times - 1];
  return at + (wait ?? Math.max(...WAITS));
}

/** Whether the problem is one of asking, not of what stands before it. */
export function isSent({ code }: Problem): boolean {
  return !NOT_SENT.has(code);
}

/** Why an endpoint gave no answer; null where it gave one, though parts of it may be missing. */
export function failureIn(facts: EndpointFacts, id: string): Problem | null {
  const { readings, slos, incidents, deployments, pipelines, alerts, problems } = facts;
  const isEmpty = [readings, slos, incidents, deployments, pipelines, alerts].every((list) => list.length === 0);
  const fails = ({ code, source }: Problem) =>
    source === id && (NOT_SENT.has(code) || /^(endpoint|proxy)[A-Z]/.test(code) || (isEmpty && USELESS.has(code)));
  return problems.find(fails) ?? null;
}
