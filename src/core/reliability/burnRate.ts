import { budgetsIn, errorRatio } from './errorBudget';
import { BURN_WINDOWS } from './objective';
import type { Count } from './reading';
import type { Slo } from './slo';

export const NO_BURN_RATES: Slo['burnRates'] = Object.fromEntries(BURN_WINDOWS.map((window) => [window, null]));

/** Burn rate (w) = e(w) ÷ (1 − target). Source: Google, The Site Reliability Workbook, "Alerting on SLOs". */
export function burnRatesOf(recent: Readonly<Record<string, Count>>, target: number): Slo['burnRates'] {
  const rates = Object.entries(recent).map(([window, count]) => {
    const ratio = errorRatio(count);
    return [window, ratio === null ? null : budgetsIn(ratio, target)] as const;
  });
  return { ...NO_BURN_RATES, ...Object.fromEntries(rates) };
}
