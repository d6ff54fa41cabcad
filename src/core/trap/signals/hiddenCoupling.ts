import { changedCodeIn } from '../../code/changedCode';
import type { Change } from '../../history/change';
import type { History } from '../../history/history';
import type { Look } from '../look';
import { rateOf } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { AFTER, BEFORE, halves, pooled } from '../weeks';

const LEAST = 10;

/** The share of people's changes to code, sweeps aside, that touch more than one component. */
export function hiddenCoupling(look: Look): Signal {
  const crosses = crossesIn(look.observed.history);
  const known = look.changes.map((changes, week) =>
    week < BEFORE ? [] : changes.map((change) => ({ sha: change.sha, crosses: crosses(change) })),
  );
  const counts = known.map((changes) => changes.filter((change) => change.crosses !== null));
  const crossing = counts.map((changes) => changes.filter((change) => change.crosses));
  const all = counts.map(({ length }) => length);
  if (Math.min(...halves(all)) < LEAST)
    return unseen('hiddenCoupling', `Hidden coupling: fewer than ${LEAST} changes to code in one of the windows.`);
  const rate = rateOf(look, { some: crossing.map(({ length }) => length), all }, pooled(look.counts));
  return {
    state: 'seen',
    signal: 'hiddenCoupling',
    aboutReliability: false,
    unit: 'share',
    noun: 'Share of changes across components',
    ...rate,
    matters: byFactor(rate.before, rate.after, 1.25),
    changes: named(crossing.slice(AFTER), ({ sha }) => sha),
    releases: [],
  };
}

/** Whether a change touches more than one component; null where it touches none, or that can't be told. */
function crossesIn(history: History): (change: Change) => boolean | null {
  const { filesOf, componentOf } = changedCodeIn(history);
  return (change) => {
    let first: string | null = null;
    for (const file of filesOf(change) ?? []) {
      const component = componentOf(file);
      if (first !== null && component !== null && component !== first) return true;
      first ??= component;
    }
    return first === null ? null : false;
  };
}
