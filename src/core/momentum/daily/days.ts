import { DAY, type Instant } from '../../time/instant';

/** Stretches of 24 hours that end at an instant; 0 is the oldest. */
export interface Days {
  readonly count: number;
  /** -1 for all that was before, `count` for all that comes after. */
  dayOf(at: Instant): number;
  /** The first instant after a day. */
  endOf(day: number): Instant;
}

export function daysEnding(now: Instant, count: number): Days {
  const startAt = now - count * DAY;
  return {
    count,
    dayOf: (at) => Math.min(Math.max(-1, Math.floor((at - startAt) / DAY)), count),
    endOf: (day) => startAt + (day + 1) * DAY,
  };
}
