import { DAY, HOUR, MINUTE, WEEK } from './instant';

/** Milliseconds. */
export type Duration = number;

/** A hundred years: no history is longer, and every instant that far back can still be written. */
const LONGEST: Duration = 36_525 * DAY;

const UNITS: Readonly<Record<string, Duration>> = { m: MINUTE, h: HOUR, d: DAY, w: WEEK };

/** `5m`, `6h`, `30d`, `2w` → milliseconds; undefined for anything else, zero and more than a hundred years included. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^([1-9]\d{0,5})([mhdw])$/.exec(text);
  if (!match) return undefined;
  const length = Number(match[1]) * (UNITS[match[2] ?? ''] ?? Number.NaN);
  return length <= LONGEST ? length : undefined;
}
