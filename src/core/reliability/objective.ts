import { DAY, HOUR, MINUTE, SECOND } from '../time/instant';

/** A service level objective whose errors and valid events are counted by two queries. */
export interface Objective {
  readonly id: string;
  readonly service: string | null;
  /** The endpoint's id. */
  readonly source: string;
  /** 0 < target < 1. */
  readonly target: number;
  readonly windowSeconds: number;
  /** Both hold `{{window}}` where the stretch of time goes. */
  readonly errors: string;
  readonly total: string;
}

/** The recent windows that burn rates are read over: those of the SRE Workbook's alerts. */
export const BURN_WINDOWS = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'] as const;

export type BurnWindow = (typeof BURN_WINDOWS)[number];

/** @param window A length of time as the query's language writes it. */
export function queryOver(query: string, window: string): string {
  return query.replaceAll('{{window}}', () => window);
}

const UNITS = [
  ['d', DAY / SECOND],
  ['h', HOUR / SECOND],
  ['m', MINUTE / SECOND],
  ['s', 1],
] as const;

/** A length of time in the largest unit that holds it without a rest: 2592000 → `30d`, 90 → `90s`, 60.5 → `60500ms`. */
export function windowText(seconds: number): string {
  const [name, length] = UNITS.find(([, length]) => seconds % length === 0) ?? ['ms', 1 / SECOND];
  return `${Math.round(seconds / length)}${name}`;
}
