import type { Failure } from '../../failures/failure';
import type { Look } from '../look';
import { rateOf } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { HALF } from '../weeks';

/**
 * Changes that were taken back or repaired, by when that reached users, per change. What a hotfix or a return to an older
 * release repaired counts there alone: nothing is told twice.
 */
export function changeFailureHints(look: Look): Signal {
  if (look.observed.failures.length === 0)
    return unseen('changeFailureHints', 'Change-failure hints: nothing in git says that any change ever failed.');
  const weekly = look.repaired.map((failures) => failures.filter((failure) => !isRepairedByRelease(failure, look)));
  const rate = rateOf(
    look,
    {
      some: weekly.map((failures) => new Set(failures.map(({ change }) => change.sha)).size),
      all: look.changes.map(({ length }) => length),
    },
    look.spans,
  );
  return {
    state: 'seen',
    signal: 'changeFailureHints',
    aboutReliability: true,
    unit: 'share',
    noun: 'Share of changes that were taken back or repaired',
    ...rate,
    matters: byFactor(rate.before, rate.after, 1.5),
    changes: named(weekly.slice(HALF), ({ change }) => change.sha),
    releases: named(weekly.slice(HALF), ({ failedIn }) => failedIn?.name ?? null),
  };
}

function isRepairedByRelease({ kind, repairedIn }: Failure, { hotfixes }: Look): boolean {
  return kind === 'hotfixed' || kind === 'rolledBack' || (repairedIn !== null && hotfixes.has(repairedIn));
}
