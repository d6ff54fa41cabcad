import { budgetsIn, errorRatio } from './errorBudget';
import { BURN_WINDOWS, type BurnWindow } from './objective';
import type { Count } from './reading';

/** By window; 1 spends exactly the budget over the objective's window. Null: no valid event, so no rate. */
export type BurnRates = Readonly<Record<BurnWindow, number | null>>;

export const NO_BURN_RATES: BurnRates = { '1h': null, '6h': null, '1d': null, '3d': null };

/** Burn rate (w) = e(w) ÷ (1 − target). Source: Google, The Site Reliability Workbook, "Alerting on SLOs". */
export function burnRatesOf(recent: Readonly<Record<BurnWindow, Count>>, target: number): BurnRates {
  const rates: Record<BurnWindow, number | null> = { ...NO_BURN_RATES };
  for (const window of BURN_WINDOWS) {
    const ratio = errorRatio(recent[window]);
    rates[window] = ratio === null ? null : budgetsIn(ratio, target);
  }
  return rates;
}
