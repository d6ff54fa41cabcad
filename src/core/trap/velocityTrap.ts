import type { ChangeDetails } from '../history/details';
import type { Observed } from '../momentum/observed';
import { WEEK } from '../time/instant';
import type { Trap } from './trap';

/** The last 12 weeks and the 12 before. */
export const COMPARED = 24 * WEEK;

/** Nothing is known, for this reason. */
export function unknownTrap(reason: string): Trap {
  return {
    verdict: 'unknown',
    sentence: reason,
    dayBefore: 'unknown',
    before: null,
    after: null,
    evidence: [],
    unseen: [reason],
  };
}

/** @param details With the lines and the rework of the changes of `COMPARED` and of a day more, where they could be counted. */
export function trapOf(_observed: Observed, _details: Pick<ChangeDetails, 'lines' | 'rework'>): Trap {
  return unknownTrap('This version does not compute the verdict yet.');
}
