import type { Problem } from '../problem';
import { SKEW_TOLERANCE } from '../reliability/clock';
import type { Slo } from '../reliability/slo';
import { SECOND } from '../time/instant';
import type { HttpTrouble } from './trouble';

/** What has to be right for an endpoint to answer, in the order in which it is found out. */
export const CHECKS = [
  'address',
  'name',
  'proxy',
  'connection',
  'tls',
  'access',
  'api',
  'objectives',
  'clock',
] as const;

export type CheckName = (typeof CHECKS)[number];

export interface Check {
  readonly name: CheckName;
  /** `unknown` where an earlier one failed, or where the endpoint doesn't say. */
  readonly state: 'passed' | 'failed' | 'unknown' | 'needless';
}

/** What was found where an endpoint is. */
export interface Probe {
  /** The endpoint's id. */
  readonly endpoint: string;
  readonly origin: string;
  readonly checks: readonly Check[];
  /** What says no to the first check that failed. */
  readonly trouble: Problem | null;
  /** Its clock minus ours, in seconds; null where it doesn't say. */
  readonly skewSeconds: number | null;
  readonly slos: readonly Slo[];
  /** What else could not be seen. */
  readonly problems: readonly Problem[];
}

/** What was found of the endpoints of a repository. */
export interface Probed {
  readonly probes: readonly Probe[];
  /** Why endpoints are missing. */
  readonly problems: readonly Problem[];
}

/** The check that fails with a trouble. */
function checkOf({ kind }: HttpTrouble): CheckName {
  switch (kind) {
    case 'notAgreed':
    case 'privateAddress':
    case 'forbiddenAddress':
    case 'notHttp':
      return 'address';
    case 'unknownHost':
      return 'name';
    case 'proxyRefused':
    case 'proxiedWithoutTls':
      return 'proxy';
    case 'refused':
    case 'disconnected':
    case 'timedOut':
      return 'connection';
    case 'untrusted':
    case 'certificateWanted':
    case 'certificateExpired':
    case 'certificateOfAnother':
    case 'certificateUnreadable':
    case 'certificateUnusable':
      return 'tls';
    case 'tokenMissing':
    case 'insecureToken':
    case 'signInNeeded':
    case 'unauthorized':
    case 'rateLimited':
      return 'access';
    case 'notFound':
    case 'failed':
    case 'notJson':
    case 'otherKind':
    case 'tooLarge':
      return 'api';
  }
}

export interface Findings {
  readonly isEncrypted: boolean;
  /** Where the first answer could not be used. */
  readonly trouble: HttpTrouble | null;
  /** Null where the endpoint is of a kind that has none. */
  readonly objectives: number | null;
  readonly skewSeconds: number | null;
}

/** The checks, each with how it went. */
export function checksOf({ isEncrypted, trouble, objectives, skewSeconds }: Findings): Check[] {
  const failed = trouble === null ? CHECKS.length : CHECKS.indexOf(checkOf(trouble));
  return CHECKS.map((name, place) => {
    if (place > failed) return { name, state: 'unknown' };
    if (place === failed) return { name, state: 'failed' };
    return { name, state: stateOf(name) };
  });

  function stateOf(name: CheckName): Check['state'] {
    switch (name) {
      case 'tls':
        return isEncrypted ? 'passed' : 'needless';
      case 'objectives':
        if (objectives === null) return 'needless';
        return objectives > 0 ? 'passed' : 'failed';
      case 'clock':
        if (skewSeconds === null) return 'unknown';
        return Math.abs(skewSeconds) * SECOND <= SKEW_TOLERANCE ? 'passed' : 'failed';
      case 'address':
      case 'name':
      case 'proxy':
      case 'connection':
      case 'access':
      case 'api':
        return 'passed';
    }
  }
}
