import { DAY, HOUR, MINUTE, WEEK } from './instant';

/** Milliseconds. */
export type Duration = number;

/** A hundred years: no history is longer, and every instant that far back can still be written. */
const LONGEST: Duration = 36_525 * DAY;

const UNITS: Readonly<Record<string, Duration>> = { m: MINUTE, h: HOUR, d: DAY, w: WEEK };

/** How lengths of time are written: `5m`, `6h`, `30d`, `2w`. */
export const WRITTEN_DURATION = /^[1-9]\d{0,5}[mhdw]$/;

/** `5m`, `6h`, `30d`, `2w` → milliseconds; undefined for anything else, zero and more than a hundred years included. */
export function parseDuration(text: string): Duration | undefined {
  if (!WRITTEN_DURATION.test(text)) return undefined;
  const length = Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? Number.NaN);
  return length <= LONGEST ? length : undefined;
}
