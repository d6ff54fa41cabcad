import { formatInstant, type Instant, MINUTE, SECOND, type Timestamp } from '../time/instant';
import type { Count } from './reading';

/** Decimals that a budget's figures keep: what lies below is noise of floating point. */
const DECIMALS = 1e9;

/** Without the noise that lets an SLO at its very limit read -4.7e-14. */
export function withoutNoise(value: number): number {
  const rounded = Math.round(value * DECIMALS) / DECIMALS;
  return Number.isFinite(rounded) ? rounded + 0 : value;
}

/** Bad ÷ valid events, 0 to 1; null where there were none, so that no traffic is neither good nor bad. */
export function errorRatio(count: Count): number | null {
  return count.state === 'counted' && count.total > 0 ? count.bad / count.total : null;
}

/**
 * How often an error ratio over a window holds the error budget 1 − target: over the whole window the share of the
 * budget that is consumed, over a shorter one the burn rate.
 * Source: Google, The Site Reliability Workbook, "Alerting on SLOs".
 */
export function budgetsIn(ratio: number, target: number): number {
  return withoutNoise(ratio / (1 - target));
}

/** 1 for an untouched budget, 0 for a spent one, negative for an overspent one. */
export function remainingOf(consumed: number): number {
  return withoutNoise(1 - consumed);
}

/** The same of a share of good events, 0 to 1. */
export function remainingAt(sli: number, target: number): number {
  return remainingOf(budgetsIn(1 - sli, target));
}

/** The bad minutes that a window allows, where time is counted. */
export function budgetMinutesOf(target: number, windowSeconds: number): number {
  return withoutNoise(((1 - target) * windowSeconds * SECOND) / MINUTE);
}

/**
 * When the budget is gone if it keeps burning as it does: a forecast. Null where it isn't burning, or gone already, or
 * where nobody knows when it was so.
 */
export function exhaustionOf(
  { remaining, burnRate, windowSeconds }: { remaining: number; burnRate: number | null; windowSeconds: number },
  from: Instant | null,
): Timestamp | null {
  if (from === null || remaining <= 0 || burnRate === null || burnRate <= 0) return null;
  const at = from + ((remaining * windowSeconds) / burnRate) * SECOND;
  return at < FURTHEST_FORECAST ? formatInstant(at) : null;
}

/** 9999-12-31: RFC 3339 has four digits for the year. */
const FURTHEST_FORECAST: Instant = 253_402_214_400_000;
