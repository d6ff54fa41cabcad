import { componentsIn } from '../../code/components';
import type { Look } from '../look';
import { rateOf } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { AFTER, halves, pooled } from '../weeks';

const LEAST = 10;

/** The share of people's changes to code, sweeps aside, that touch more than one component. */
export function hiddenCoupling(look: Look): Signal {
  const componentsOf = componentsIn(look.observed.history);
  const counts = look.changes.map((changes) =>
    changes.flatMap((change) => {
      const components = componentsOf(change);
      return components === null ? [] : [{ sha: change.sha, crosses: components > 1 }];
    }),
  );
  const crossing = counts.map((changes) => changes.filter(({ crosses }) => crosses));
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
