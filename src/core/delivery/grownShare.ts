import { type Measured, type Measurement, unmeasured } from '../measurement';
import { DAY } from '../time/instant';
import { daysOf, type Window, windowEnding } from '../time/window';
import { measuredShare, type Units } from './measuredShare';

/** Fewer releases or changes than this say nothing about a share. */
export const LEAST_UNITS = 10;
/** The window grows no longer than this. */
export const LONGEST_WINDOW = 180 * DAY;
const WIDER = [90 * DAY, LONGEST_WINDOW];
/** An interval narrower than this goes without saying. */
const NOTABLE_WIDTH = 0.1;

/** The window and those that it grows to while it holds too little. */
export function growing(window: Window): Window[] {
  const wider = WIDER.map((length) => windowEnding(window.endAt, length));
  return [window, ...wider.filter(({ startAt }) => startAt < window.startAt)];
}

/**
 * The share of units, over the first of the windows that holds ten of them.
 * @param noun What they are, in the plural.
 */
export function grownShare(window: Window, unitsIn: (window: Window) => Units, noun: string): Measurement {
  const windows = growing(window);
  for (const tried of windows) {
    const units = unitsIn(tried);
    if (units.all >= LEAST_UNITS) return shareOf(units, tried);
  }
  return tooFew(noun, windows.at(-1) ?? window);
}

export function tooFew(noun: string, window: Window): Measurement {
  return unmeasured(`Fewer than ${LEAST_UNITS} ${noun} in ${Math.round(daysOf(window))} days.`);
}

function shareOf(units: Units, window: Window): Measured {
  const { interval, ...share } = measuredShare(units, window);
  return interval[1] - interval[0] > NOTABLE_WIDTH ? { ...share, interval } : share;
}
