import type { Instant } from '../../time/instant';
import type { Days } from './days';

/** What was measured on each day: any number of values a day. */
export interface DailyValues {
  /** Day after day, and sorted within a day. */
  readonly values: Float64Array;
  /** Where each day begins in them, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** Values with the day that each is of. */
export interface DatedValues {
  readonly values: Float64Array;
  readonly days: Int32Array;
}

/** Takes values in one after the other. */
export class DailySample {
  readonly #days: Days;
  readonly #dayOf: number[] = [];
  readonly #values: number[] = [];

  constructor(days: Days) {
    this.#days = days;
  }

  /** A value that is outside the days is forgotten. */
  add(at: Instant, value: number): void {
    const day = this.#days.dayOf(at);
    if (day < 0 || day >= this.#days.count) return;
    this.#dayOf.push(day);
    this.#values.push(value);
  }

  whole(): DailyValues {
    const { count } = this.#days;
    const starts = new Uint32Array(count + 1);
    for (const day of this.#dayOf) starts[day + 1] = (starts[day + 1] ?? 0) + 1;
    for (let day = 0; day < count; day++) starts[day + 1] = (starts[day + 1] ?? 0) + (starts[day] ?? 0);
    const next = starts.slice();
    const values = new Float64Array(this.#values.length);
    this.#dayOf.forEach((day, i) => {
      const place = next[day] ?? 0;
      values[place] = this.#values[i] ?? 0;
      next[day] = place + 1;
    });
    for (let day = 0; day < count; day++) {
      const [start = 0, end = 0] = [starts[day], starts[day + 1]];
      if (end - start > 1) values.subarray(start, end).sort();
    }
    return { values, starts };
  }
}

/** How many there are in the `length` days that end with a day. */
export function countOver({ starts }: DailyValues, day: number, length: number): number {
  return (starts[day + 1] ?? 0) - (starts[Math.max(0, day + 1 - length)] ?? 0);
}

/**
 * For each day the median of the `length` days that end with it; NaN where these hold no value. Linear in what the windows
 * hold: each is merged from the one before.
 */
export function rollingMedians(daily: DailyValues, length: number): Float64Array {
  const medians = new Float64Array(daily.starts.length - 1);
  const most = medians.reduce((size, _, day) => Math.max(size, countOver(daily, day, length)), 0);
  let [window, spare] = [roomFor(most), roomFor(most)];
  let size = 0;
  for (let day = 0; day < medians.length; day++) {
    size = slide(daily, window, size, spare, day, length);
    [window, spare] = [spare, window];
    medians[day] = medianOfFirst(window.values, size);
  }
  return medians;
}

/** The values of the last `length` days, sorted. */
export function lastWindow(daily: DailyValues, length: number): DatedValues {
  const count = daily.starts.length - 1;
  const most = countOver(daily, count - 1, length);
  let [window, spare] = [roomFor(most), roomFor(most)];
  let size = 0;
  for (let day = count - length; day < count; day++) {
    size = slide(daily, window, size, spare, day, length);
    [window, spare] = [spare, window];
  }
  return window;
}

function roomFor(count: number): DatedValues {
  return { values: new Float64Array(count), days: new Int32Array(count) };
}

/**
 * Writes the window that ends with a day: what of the one before is still in it, with the day's own values.
 * @param size Of the window before. @returns Of the one written.
 */
function slide(
  { values: all, starts }: DailyValues,
  { values, days }: DatedValues,
  size: number,
  to: DatedValues,
  day: number,
  length: number,
): number {
  const end = starts[day + 1] ?? 0;
  let next = starts[day] ?? 0;
  let place = 0;
  for (let i = 0; i < size; i++) {
    const of = days[i] ?? 0;
    if (of <= day - length) continue;
    const value = values[i] ?? 0;
    for (; next < end && (all[next] ?? 0) < value; next++, place++) {
      to.values[place] = all[next] ?? 0;
      to.days[place] = day;
    }
    to.values[place] = value;
    to.days[place] = of;
    place += 1;
  }
  for (; next < end; next++, place++) {
    to.values[place] = all[next] ?? 0;
    to.days[place] = day;
  }
  return place;
}

/** The median of so many sorted values; NaN of none. */
export function medianOfFirst(sorted: Float64Array, count: number): number {
  if (count === 0) return Number.NaN;
  return ((sorted[(count - 1) >>> 1] ?? 0) + (sorted[count >>> 1] ?? 0)) / 2;
}

/**
 * The median of a window with each value as often as its day was drawn; NaN where none was.
 * @param times For each day of the window, oldest first. @param first The first of them.
 */
export function drawnMedian({ values, days }: DatedValues, times: Uint8Array, first: number): number {
  const often = (i: number) => times[(days[i] ?? 0) - first] ?? 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) total += often(i);
  const [lower, upper] = [Math.floor((total - 1) / 2), Math.floor(total / 2)];
  let low = Number.NaN;
  let seen = 0;
  for (let i = 0; i < values.length; i++) {
    const before = seen;
    seen += often(i);
    if (before <= lower && lower < seen) low = values[i] ?? 0;
    if (before <= upper && upper < seen) return (low + (values[i] ?? 0)) / 2;
  }
  return Number.NaN;
}
