import { medianOf } from '../statistics/quantiles';
import type { Look, Weekly } from './look';
import { signalWeek } from './rate';
import type { SeenSignal } from './signal';
import { HALF, isAfter, type Span } from './weeks';

type Typical = Pick<SeenSignal, 'sampleBefore' | 'sampleAfter' | 'after' | 'weeks'> & {
  readonly before: number;
  readonly values: NonNullable<SeenSignal['values']>;
};

/**
 * Sizes and durations differ by factors: so what chance may have moved are the logarithms of the weeks' medians, and the
 * figure of a window is their mean's (a median of whole numbers would move in jumps). Undefined where a window has nothing.
 * @param weekly Positive.
 */
export function typicalOf(
  { weeks }: Pick<Look, 'weeks'>,
  weekly: Weekly<number>,
  spans: readonly Span[],
): Typical | undefined {
  const medians = spans.map((span) => {
    const values = weekly.slice(span.from, span.to).flat();
    return { span, median: medianOf(values) ?? null, count: values.length };
  });
  const logs = (side: boolean) =>
    medians.flatMap(({ span, median }) => (median !== null && isAfter(span) === side ? [Math.log(median)] : []));
  const values = { before: logs(false), after: logs(true) };
  if (values.before.length === 0 || values.after.length === 0) return undefined;
  return {
    before: geometricMean(values.before),
    after: geometricMean(values.after),
    sampleBefore: weekly.slice(0, HALF).flat().length,
    sampleAfter: weekly.slice(HALF).flat().length,
    values,
    weeks: medians.map(({ span, median, count }) => signalWeek(weeks, span, median, count)),
  };
}

/** @param logs Of the values. */
function geometricMean(logs: readonly number[]): number {
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}
