import type { Days } from '../momentum/daily/days';

/** What a figure was in some stretch of days. */
export interface Span {
  readonly value: number;
  /** How much the value rests on: changes, releases. */
  readonly sampleSize: number;
}

/** A figure over the days from one to another, the latter aside; null where these tell nothing of it. */
export type FigureOver = (from: number, to: number) => Span | null;

/** The last stretch of days, and those before it that it may be held against, the latest first. */
export interface Spans {
  readonly last: Span;
  readonly before: readonly Span[];
  readonly spanDays: number;
  readonly byWeekday: boolean;
}

/** What is usual is learnt from half a year. */
const LEARNT_DAYS = 26 * 7;
/** Days of a span. A day is held against the same day of other weeks. */
const LENGTHS = [1, 7, 14, 28];
/** A length of which the median span holds less is too short. */
const LEAST_SAMPLE = 5;
/** Fewer tell nothing of what is usual. */
const LEAST_SPANS = 6;

/**
 * The shortest spans that hold enough, so that what happens rarely is pooled instead of jumping.
 * @param begunOn The first day of history: no span begins before.
 */
export function spansOf(figure: FigureOver, { count }: Days, begunOn: number): Spans | undefined {
  for (const spanDays of LENGTHS) {
    const all = spansBefore(figure, count, begunOn, { spanDays, apart: spanDays });
    if (medianSize(all) < LEAST_SAMPLE) continue;
    const byWeekday = spanDays === 1;
    const spans = byWeekday ? spansBefore(figure, count, begunOn, { spanDays, apart: 7 }) : all;
    const before = spans.filter((span) => span !== null);
    const last = figure(count - spanDays, count);
    return last && before.length >= LEAST_SPANS ? { last, before, spanDays, byWeekday } : undefined;
  }
  return undefined;
}

function spansBefore(
  figure: FigureOver,
  count: number,
  begunOn: number,
  { spanDays, apart }: { readonly spanDays: number; readonly apart: number },
): (Span | null)[] {
  const spans: (Span | null)[] = [];
  const end = count - spanDays;
  for (let from = end - apart; from >= Math.max(end - LEARNT_DAYS, begunOn); from -= apart)
    spans.push(figure(from, from + spanDays));
  return spans;
}

function medianSize(spans: readonly (Span | null)[]): number {
  const sizes = spans.map((span) => span?.sampleSize ?? 0).toSorted((a, b) => a - b);
  return sizes[sizes.length >>> 1] ?? 0;
}
