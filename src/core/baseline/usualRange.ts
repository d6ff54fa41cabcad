import { median, medianAbsoluteDeviation } from 'simple-statistics';
import type { Bound } from '../measurement';
import { withoutNoise } from '../reliability/errorBudget';
import type { Baseline } from './baseline';
import type { Spans } from './spans';

/** The MAD of normal values is their standard deviation divided by this. Source: F. R. Hampel, JASA 69 (1974). */
const NORMAL = 1.4826;
/** So many deviations from the median are unusual. */
const FAR = 3;

/** A team's own bound on the side that is bad. */
export interface TeamBound {
  readonly value: number;
  readonly bound: Bound;
}

/**
 * The median of the spans before, and what lies around it. A figure that hardly ever moved has no spread of its own.
 * @param least The least spread (a standard deviation) of a figure with this median, by chance alone.
 */
export function usualRange(
  { last, before, ...spans }: Spans,
  least: (median: number) => number,
  team?: TeamBound,
): Baseline {
  const values = before.map(({ value }) => value);
  const usual = median(values);
  const spread = FAR * Math.max(NORMAL * medianAbsoluteDeviation(values), least(usual));
  const learnt = { low: Math.max(0, usual - spread), high: usual + spread };
  const { low, high } = team ? boundedBy(team, learnt) : learnt;
  const { value } = last;
  return {
    value,
    usual,
    low: withoutNoise(low),
    high: withoutNoise(high),
    ...spans,
    spans: before.length,
    unusual: value > high ? 'higher' : value < low ? 'lower' : null,
  };
}

function boundedBy({ value, bound }: TeamBound, { low, high }: { low: number; high: number }) {
  return bound === 'atMost' ? { low: Math.min(low, value), high: value } : { low: value, high: Math.max(high, value) };
}
