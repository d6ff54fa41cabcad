import type { Look, Weekly } from './look';
import { type Compared, signalWeek } from './rate';
import { HALF, halves, isAfter, type Span } from './weeks';

/**
 * Sizes and durations differ by factors: so what chance may have moved are the weeks' mean logarithms, and the figures are
 * geometric means of the weeks'. (Medians of whole numbers move in jumps.) Undefined where a window has nothing.
 * @param weekly Positive.
 */
export function typicalOf(
  { weeks }: Pick<Look, 'weeks'>,
  weekly: Weekly<number>,
  spans: readonly Span[],
): Compared | undefined {
  const ofSpans = spans.map((span) => {
    let [sum, count] = [0, 0];
    for (let i = span.from; i < span.to; i++)
      for (const value of weekly[i] ?? []) {
        sum += Math.log(value);
        count += 1;
      }
    return { span, log: count === 0 ? null : sum / count, count };
  });
  const logsOf = (side: boolean) => ofSpans.flatMap(({ span, log }) => (isAfter(span) === side ? (log ?? []) : []));
  const values = { before: logsOf(false), after: logsOf(true) };
  if (values.before.length === 0 || values.after.length === 0) return undefined;
  const [sampleBefore, sampleAfter] = halves(weekly.map(({ length }) => length));
  return {
    before: Math.exp(mean(values.before)),
    after: Math.exp(mean(values.after)),
    sampleBefore,
    sampleAfter,
    weeksBefore: HALF,
    values,
    weeks: ofSpans.map(({ span, log, count }) => signalWeek(weeks, span, log === null ? null : Math.exp(log), count)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
