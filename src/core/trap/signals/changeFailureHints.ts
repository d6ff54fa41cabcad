import type { Look } from '../look';
import { areNotablyMore } from '../more';
import { rateOf } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { AFTER, grownBefore, halves, pooled } from '../weeks';

/**
 * Changes that were taken back or repaired after users had them, each once, per change: by when the repair was merged, as
 * repairs reach users in bunches where releases are rare.
 */
export function changeFailureHints(look: Look): Signal {
  if (look.observed.failures.length === 0)
    return unseen('changeFailureHints', 'Change-failure hints: nothing in git says that any change ever failed.');
  // what is repaired before a release carries it never reached users
  if (look.observed.history.hasReleases && Math.min(...halves(look.releases.map(({ length }) => length))) === 0)
    return unseen('changeFailureHints', 'Change-failure hints: nothing was released in one of the windows.');
  const weekly = look.failed.map((failures) =>
    failures.filter(({ kind }) => kind !== 'hotfixed' && kind !== 'rolledBack'),
  );
  const some = weekly.map((failures) => new Set(failures.map(({ change }) => change.sha)).size);
  const from = grownBefore(some, look.first);
  const spans = pooled(look.counts, from);
  const rate = rateOf(look, { some, all: look.counts }, spans);
  const matters = byFactor(rate.before, rate.after, 1.5);
  return {
    state: 'seen',
    signal: 'changeFailureHints',
    aboutReliability: true,
    unit: 'share',
    noun: 'Share of changes that were taken back or repaired',
    ...rate,
    // a repair of this week is of a change of the last few: few changes of late make no more of theirs fail
    values: rateOf(look, { some, all: ofFourWeeks(look.counts) }, spans).values,
    matters: matters === 'worse' && !areNotablyMore({ some, all: look.counts }, from) ? null : matters,
    changes: named(weekly.slice(AFTER), ({ change }) => change.sha),
    releases: named(weekly.slice(AFTER), ({ failedIn }) => failedIn?.name ?? null),
  };
}

/** The mean of each week and the three before. */
function ofFourWeeks(counts: readonly number[]): number[] {
  return counts.map((_, i) => {
    const some = counts.slice(Math.max(0, i - 3), i + 1);
    return some.reduce((sum, count) => sum + count, 0) / some.length;
  });
}
