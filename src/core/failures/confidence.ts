import { DAY } from '../time/instant';
import type { Origin } from './origin';

/**
 * How sure a hint is, in words (docs/metrics.md, "Change-failure hints"). stated: a developer wrote it. certain: a link
 * between a revert and what it takes back. likely and possible: from git blame, by chance and age.
 */
export type Confidence = 'stated' | 'certain' | 'likely' | 'possible';

/** From this chance on, at least 0.85 of those up to 90 days old were right where weights weren't learnt from. */
const LIKELY = 0.63;
const POSSIBLE = 0.25;

/**
 * How sure it is that a fix repairs its origin; null where naming that would be a guess.
 * @param lag From the commit of the origin to that of the fix, in milliseconds.
 */
export function confidenceOf({ tier, chance }: Origin, lag: number): 'likely' | 'possible' | null {
  if (tier === 'bulk') return null;
  if (chance >= LIKELY && lag <= 180 * DAY) return 'likely';
  return chance >= POSSIBLE && lag <= 30 * DAY ? 'possible' : null;
}
