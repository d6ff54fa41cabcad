import { DAY, HOUR, MINUTE, WEEK } from './instant';

/** Milliseconds. */
export type Duration = number;

const UNITS: Readonly<Record<string, Duration>> = { m: MINUTE, h: HOUR, d: DAY, w: WEEK };

/** `5m`, `6h`, `30d`, `2w` → milliseconds; undefined for anything else, zero included. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^([1-9]\d{0,5})([mhdw])$/.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * (UNITS[match[2] ?? ''] ?? Number.NaN);
}
