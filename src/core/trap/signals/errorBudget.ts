import type { Look } from '../look';
import { type Signal, unseen } from '../signal';

/**
 * What is left of the worst error budget: of the present alone, so that it says something of its own only where burn
 * rates can't be compared. There a spent budget is worse by itself.
 */
export function errorBudget({ observed: { slos } }: Look): Signal {
  const known = slos.flatMap(({ id, remaining, state }) =>
    remaining === null || state === 'stale' || state === 'invalid' || state === 'noData' ? [] : [{ id, remaining }],
  );
  const [first, ...others] = known;
  if (!first) return unseen('errorBudget', 'Error budget: no SLO says what is left of one.');
  const worst = others.reduce((least, each) => (each.remaining < least.remaining ? each : least), first);
  return {
    state: 'seen',
    signal: 'errorBudget',
    aboutReliability: true,
    unit: 'share',
    noun: `Error budget left of "${worst.id}"`,
    before: null,
    weeksBefore: 0,
    after: worst.remaining,
    sampleBefore: 0,
    sampleAfter: known.length,
    values: null,
    matters: worst.remaining <= 0 ? 'worse' : null,
    weeks: [],
    changes: [],
    releases: [],
  };
}
