import { type Instant, WEEK } from '../time/instant';
import { type Window, weeksOf, windowEnding } from '../time/window';

/** Weeks of either window. */
export const HALF = 12;
/** The last 12 weeks and the 12 before. */
export const COMPARED = 2 * HALF * WEEK;
/** A week with fewer tells too little by itself. */
const LEAST = 3;

/** Neighbouring weeks of one window, by their places among all: from <= i < to. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The weeks before an instant, oldest first. */
export function comparedWeeks(at: Instant): readonly Window[] {
  return weeksOf(windowEnding(at, COMPARED));
}

/** Weeks with fewer than three are pooled with their neighbour, within the window. @param counts Of each week. */
export function pooled(counts: readonly number[]): readonly Span[] {
  return [...pooledFrom(counts, 0), ...pooledFrom(counts, HALF)];
}

function pooledFrom(counts: readonly number[], start: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  let count = 0;
  for (let i = start; i < start + HALF; i++) {
    count += counts[i] ?? 0;
    if (count < LEAST) continue;
    spans.push({ from, to: i + 1 });
    [from, count] = [i + 1, 0];
  }
  if (from === start + HALF) return spans;
  // too little is left at the end
  const last = spans.pop();
  return [...spans, { from: last?.from ?? start, to: start + HALF }];
}

/** Each week by itself. */
export const SINGLE: readonly Span[] = Array.from({ length: 2 * HALF }, (_, i) => ({ from: i, to: i + 1 }));

export function isAfter({ from }: Span): boolean {
  return from >= HALF;
}
