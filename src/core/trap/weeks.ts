import { type Instant, WEEK } from '../time/instant';
import { type Window, weeksOf, windowEnding } from '../time/window';

/** Weeks of either window. */
export const HALF = 12;
/** The last 12 weeks and the 12 before. */
export const COMPARED = 2 * HALF * WEEK;
/** Weeks at most, with those that the window before may grow by. */
const LOOKED_AT = 5 * HALF;
/** Where the last 12 weeks begin among all, and where the 12 before do. */
export const AFTER = LOOKED_AT - HALF;
export const BEFORE = AFTER - HALF;
/** A week with fewer tells too little by itself. */
const LEAST = 3;
/** Fewer events than this in the window before tell too little of what is rare. */
const ENOUGH_EVENTS = 60;

/** Neighbouring weeks of one window, by their places among all: from <= i < to. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The weeks before an instant, oldest first. */
export function weeksBefore(at: Instant): readonly Window[] {
  return weeksOf(windowEnding(at, LOOKED_AT * WEEK));
}

export function isAfter({ from }: Span): boolean {
  return from >= AFTER;
}

/** Each week by itself. @param from Where the window before begins. */
export function singles(from = BEFORE): readonly Span[] {
  return Array.from({ length: LOOKED_AT - from }, (_, i) => ({ from: from + i, to: from + i + 1 }));
}

/** Weeks with fewer than three are pooled with their neighbour, within the window. @param counts Of each week. */
export function pooled(counts: readonly number[], from = BEFORE): readonly Span[] {
  return [...pooledIn(counts, from, AFTER), ...pooledIn(counts, AFTER, LOOKED_AT)];
}

function pooledIn(counts: readonly number[], start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  let count = 0;
  for (let i = start; i < end; i++) {
    count += counts[i] ?? 0;
    if (count < LEAST) continue;
    spans.push({ from, to: i + 1 });
    [from, count] = [i + 1, 0];
  }
  if (from === end) return spans;
  // too little is left at the end
  const last = spans.pop();
  return [...spans, { from: last?.from ?? start, to: end }];
}

/**
 * Where the window before begins for what is rare: it grows by 12 weeks at a time until it holds enough.
 * @param events Of each week. @param first The first week that the history has in full.
 */
export function grownBefore(events: readonly number[], first: number): number {
  let from = BEFORE;
  while (from - HALF >= first && sumIn(events, { from, to: AFTER }) < ENOUGH_EVENTS) from -= HALF;
  return from;
}

export function sumIn(counts: readonly number[], { from, to }: Span): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += counts[i] ?? 0;
  return sum;
}

/** The sums of the window before and of the last 12 weeks. */
export function halves(counts: readonly number[], from = BEFORE): [before: number, after: number] {
  return [sumIn(counts, { from, to: AFTER }), sumIn(counts, { from: AFTER, to: LOOKED_AT })];
}
