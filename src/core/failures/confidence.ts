import { DAY } from '../time/instant';
import type { Origin } from './origins/origin';

/**
 * How sure a hint is, in words (docs/metrics.md, "Change-failure hints"). stated: a developer wrote it. certain: a link
 * between a revert and what it takes back. likely and possible: from git blame, by chance and age.
 */
export type Confidence = 'stated' | 'certain' | 'likely' | 'possible';

/** So learnt weights are right in 0.87 to 0.89 of cases up to 90 days on what they weren't learnt from (originWeights.ts). */
const LIKELY = 0.68;
/** Below, more are wrong than right on the whole. */
const POSSIBLE = 0.25;

/**
 * How sure it is that a fix repairs its origin; null where naming that would be a guess. What wrote none of the lines, or
 * touched much else, is never likely: no sentence could say why.
 * @param lag From the commit of the origin to that of the fix, in milliseconds.
 */
export function confidenceOf({ tier, chance }: Origin, lag: number): 'likely' | 'possible' | null {
  const canBeLikely = tier !== 'recent' && tier !== 'bulk';
  if (canBeLikely && chance >= LIKELY && lag <= 180 * DAY) return 'likely';
  return chance >= POSSIBLE && lag <= 30 * DAY ? 'possible' : null;
}
