import { DAY } from '../time/instant';
import type { Origin } from './origin';

/**
 * How sure a hint is, in words (docs/metrics.md, "Change-failure hints"). stated: a developer wrote it. certain: a link
 * between a revert and what it takes back. likely and possible: from git blame, by tier and age.
 */
export type Confidence = 'stated' | 'certain' | 'likely' | 'possible';

/**
 * How sure it is that a fix repairs its origin; null where naming that would be a guess.
 * @param lag From the commit of the origin to that of the fix, in milliseconds.
 */
export function confidenceOf({ tier }: Origin, lag: number): 'likely' | 'possible' | null {
  if (tier === 'unanimous') return lag <= 180 * DAY ? 'likely' : null;
  return tier !== 'bulk' && lag <= 30 * DAY ? 'possible' : null;
}
