import { formatInstant } from '../time/instant';
import type { Look } from './look';
import type { SeenSignal } from './signal';
import type { SignalWeek } from './trap';
import { HALF, isAfter, type Span } from './weeks';

/** How many there were in each week, and how many of these it is about. */
export interface WeeklyUnits {
  readonly some: readonly number[];
  readonly all: readonly number[];
}

type Rate = Pick<SeenSignal, 'before' | 'after' | 'sampleBefore' | 'sampleAfter' | 'weeks'> & {
  readonly before: number;
  readonly values: NonNullable<SeenSignal['values']>;
};

/**
 * The rates of both windows, and of each week what it has beyond what the rate of all would give it: that may lie in either
 * window by chance, however many units the week has.
 */
export function rateOf({ weeks }: Pick<Look, 'weeks'>, { some, all }: WeeklyUnits, spans: readonly Span[]): Rate {
  const [someBefore, someAfter] = halves(some);
  const [before, after] = halves(all);
  const rate = before + after === 0 ? 0 : (someBefore + someAfter) / (before + after);
  const beyond = (span: Span) => sumIn(some, span) - rate * sumIn(all, span);
  return {
    before: before === 0 ? 0 : someBefore / before,
    after: after === 0 ? 0 : someAfter / after,
    sampleBefore: before,
    sampleAfter: after,
    values: {
      before: spans.filter((span) => !isAfter(span)).map(beyond),
      after: spans.filter(isAfter).map(beyond),
    },
    weeks: spans.map((span) => {
      const count = sumIn(all, span);
      return signalWeek(weeks, span, count === 0 ? null : sumIn(some, span) / count, count);
    }),
  };
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

/** The sums of the 12 weeks before and of the last 12. */
export function halves(counts: readonly number[]): [before: number, after: number] {
  return [sumIn(counts, { from: 0, to: HALF }), sumIn(counts, { from: HALF, to: 2 * HALF })];
}

export function sumIn(counts: readonly number[], { from, to }: Span): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += counts[i] ?? 0;
  return sum;
}
