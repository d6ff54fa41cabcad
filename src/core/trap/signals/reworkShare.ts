import type { Rework } from '../../history/details';
import type { Look } from '../look';
import { rateOf, type WeeklyUnits } from '../rate';
import { byFactor, named, type Signal, unseen } from '../signal';
import { AFTER, BEFORE, isAfter, pooled } from '../weeks';

/** Weeks (or pools of them) of a window of which lines have to be known. */
const LEAST_WEEKS = 4;

/** Lines of code that people's changes rewrote within 21 days of their being written, per line that they wrote: may be above 1. */
export function reworkShare(look: Look): Signal {
  const { rework, counts } = look;
  if (rework === null) return unseen('reworkShare', 'Rework: the lines of changes were not looked at.');
  const spans = pooled(counts);
  const lines = weeklyLines(look, rework);
  const rate = rateOf(look, lines, spans);
  // one change may write more lines than all others do: so each week counts the same
  const shares = (side: boolean) =>
    spans.flatMap((span, i) => (isAfter(span) === side ? (rate.weeks[i]?.value ?? []) : []));
  const values = { before: shares(false), after: shares(true) };
  if (Math.min(values.before.length, values.after.length) < LEAST_WEEKS)
    return unseen('reworkShare', `Rework: lines are known of fewer than ${LEAST_WEEKS} weeks of a window.`);
  return {
    state: 'seen',
    signal: 'reworkShare',
    aboutReliability: false,
    unit: 'share',
    noun: 'Fresh lines rewritten, against the lines written',
    ...rate,
    values,
    matters: byFactor(rate.before, rate.after, 1.25),
    changes: named(look.changes.slice(AFTER), ({ sha }) => ((rework.get(sha)?.rewritten ?? 0) > 0 ? sha : null)),
    releases: [],
  };
}

function weeklyLines({ changes }: Look, rework: ReadonlyMap<string, Rework>): WeeklyUnits {
  const weekly = changes.map((some, week) => (week < BEFORE ? [] : some.flatMap(({ sha }) => rework.get(sha) ?? [])));
  const linesOf = (count: keyof Rework) => weekly.map((known) => known.reduce((sum, lines) => sum + lines[count], 0));
  return { some: linesOf('rewritten'), all: linesOf('written') };
}
