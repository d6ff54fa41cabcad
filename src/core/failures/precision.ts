import type { Duration } from '../time/duration';
import { DAY } from '../time/instant';
import type { Ground } from './failure';
import type { Tier } from './origin';

/** A sentence in a message means what it seems to in this share of cases; a trailer and a link of a revert in nearly all. */
const SENTENCE = 0.88;
const LINK = 0.99;

/** By the days between fix and origin: up to 30, 180 and 730, and more. */
const BLAME: Readonly<Record<Tier, readonly [number, number, number, number]>> = {
  unanimous: [0.83, 0.73, 0.62, 0.43],
  mixed: [0.56, 0.35, 0.32, 0.15],
  ghost: [0.62, 0.42, 0.28, 0.28],
  recent: [0.4, 0.33, 0.33, 0.33],
  bulk: [0.36, 0.36, 0.36, 0.36],
};

/**
 * The share of hints on such a ground that were right in labelled histories (docs/metrics.md, "Change-failure hints";
 * 3,167 fixes and 2,072 reverts of 23 and 15 repositories). What was never measured has the precision of what it rests on.
 * @param lag From the commit that failed to the one that repairs it.
 */
export function precisionOf(ground: Ground, lag: Duration): number {
  switch (ground.by) {
    case 'name':
    case 'number':
    case 'title':
    case 'patch':
    case 'trailer':
    case 'rollback':
      return LINK;
    case 'sentence':
      return SENTENCE;
    case 'hotfix':
      return precisionOf(ground.repair, lag);
    case 'blame': {
      const [soon, later, late, last] = BLAME[ground.tier];
      if (lag <= 30 * DAY) return soon;
      if (lag <= 180 * DAY) return later;
      return lag <= 730 * DAY ? late : last;
    }
  }
}
