import { formatInstant } from '../time/instant';
import type { Look } from './look';
import type { SeenSignal } from './signal';
import type { SignalWeek } from './trap';
import { AFTER, halves, isAfter, type Span, sumIn } from './weeks';

/** How many there were in each week, and how many of these it is about. */
export interface WeeklyUnits {
  readonly some: readonly number[];
  readonly all: readonly number[];
}

/** What a signal has of its windows. */
export type Compared = Pick<SeenSignal, 'after' | 'sampleBefore' | 'sampleAfter' | 'weeksBefore' | 'weeks'> & {
  readonly before: number;
  readonly values: NonNullable<SeenSignal['values']>;
};

/**
 * The rates of both windows, and of each week by how much it lies above the rate of all, in units of what chance alone
 * makes of so many: that may lie in either window by chance, however much happened in a week.
 * @param spans The first of them begins the window before.
 */
export function rateOf({ weeks }: Pick<Look, 'weeks'>, { some, all }: WeeklyUnits, spans: readonly Span[]): Compared {
  const from = spans[0]?.from ?? AFTER;
  const [someBefore, someAfter] = halves(some, from);
  const [before, after] = halves(all, from);
  const rate = rateOfAll({ some, all }, spans);
  const excess = (side: boolean) =>
    spans.flatMap((span) => (isAfter(span) === side ? (excessIn({ some, all }, span, rate) ?? []) : []));
  return {
    before: before === 0 ? 0 : someBefore / before,
    after: after === 0 ? 0 : someAfter / after,
    sampleBefore: before,
    sampleAfter: after,
    weeksBefore: AFTER - from,
    values: { before: excess(false), after: excess(true) },
    weeks: spans.map((span) => {
      const count = sumIn(all, span);
      return signalWeek(weeks, span, count === 0 ? null : sumIn(some, span) / count, count);
    }),
  };
}

/** By how much a span lies above a rate; null where nothing happened. */
function excessIn({ some, all }: WeeklyUnits, span: Span, rate: number): number | null {
  const count = sumIn(all, span);
  return count === 0 ? null : (sumIn(some, span) - rate * count) / Math.sqrt(count);
}

/** @param spans Of both windows. */
export function rateOfAll({ some, all }: WeeklyUnits, spans: readonly Span[]): number {
  const sum = (counts: readonly number[]) => spans.reduce((total, span) => total + sumIn(counts, span), 0);
  return sum(some) / Math.max(1, sum(all));
}

export function signalWeek(
  weeks: Look['weeks'],
  { from, to }: Span,
  value: number | null,
  sampleSize: number,
): SignalWeek {
  const [start, end] = [weeks[from]?.startAt ?? 0, weeks[to - 1]?.endAt ?? 0];
  return { start: formatInstant(start), end: formatInstant(end), value, sampleSize };
}
