import type { Measured } from '../measurement';
import { wilsonInterval } from '../statistics/wilson';
import { daysOf, type Window } from '../time/window';

/** How many there were, and how many of these a share is of. */
export interface Units {
  readonly all: number;
  readonly some: number;
}

/** The share of units, with its interval. @param units All of them are 1 at least. */
export function measuredShare(
  { all, some }: Units,
  window: Window,
): Measured & { readonly interval: readonly [number, number] } {
  return {
    state: 'measured',
    value: some / all,
    unit: 'share',
    sampleSize: all,
    windowDays: daysOf(window),
    interval: wilsonInterval(some, all),
  };
}
