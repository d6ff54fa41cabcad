import type { Rework } from '../../history/details';
import { weekIn } from '../../time/window';
import type { Look } from '../look';
import { rateOf, type WeeklyUnits } from '../rate';
import { byFactor, type Signal, unseen } from '../signal';
import { isAfter, pooled } from '../weeks';

/** Weeks (or pools of them) of a window of which lines have to be known. */
const LEAST_WEEKS = 4;

/** Of the lines that people's changes wrote, those that rewrote what others had written within 21 days. */
export function reworkShare(look: Look): Signal {
  const { details, counts } = look;
  if (details.rework === null) return unseen('reworkShare', 'Rework: the lines of changes were not looked at.');
  const spans = pooled(counts);
  const lines = weeklyLines(look, details.rework);
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
    noun: 'Share of written lines that rewrote fresh ones',
    ...rate,
    values,
    matters: byFactor(rate.before, rate.after, 1.25),
    changes: [],
    releases: [],
  };
}

/** By when the change of a commit was merged. */
function weeklyLines({ observed: { history }, weeks }: Look, rework: ReadonlyMap<string, Rework>): WeeklyUnits {
  const { facts, landing } = history;
  const { commits } = facts;
  const [some, all] = [weeks.map(() => 0), weeks.map(() => 0)];
  for (const [sha, { written, rewritten }] of rework) {
    const row = commits.has(sha) ? commits.rowOf(sha) : -1;
    const landed = row < 0 ? undefined : landing.mainline[landing.placeOf(row)];
    const week = landed === undefined || commits.isBot(row) ? undefined : weekIn(weeks, commits.committedAt(landed));
    if (week === undefined) continue;
    some[week] = (some[week] ?? 0) + rewritten;
    all[week] = (all[week] ?? 0) + written;
  }
  return { some, all };
}
