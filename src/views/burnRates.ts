import * as l10n from '@vscode/l10n';
import type { Slo } from '../core/report/report';
import { times } from './words';

/** The short windows of alerts: they tell that it still burns, and whether it does the alert says itself. */
const SHORT = new Set(['5m', '30m', '2h']);

/** The rates that a reader goes by, each with its window. */
export function ratesShown({ burnRates }: Slo): readonly (readonly [window: string, rate: number | null])[] {
  const all = Object.entries(burnRates);
  const long = all.filter(([window]) => !SHORT.has(window));
  return long.length > 0 ? long : all;
}

/** `burn rate 1h 0.4×, 6h 0.3×, 1d unknown`; `burn rate unknown` where none is known. */
export function burnRates(slo: Slo): string {
  const rates = ratesShown(slo);
  const known = rates.some(([, rate]) => rate !== null);
  const each = rates.map(([window, rate]) => `${window} ${rate === null ? l10n.t('unknown') : times(rate)}`);
  return l10n.t('burn rate {0}', known ? each.join(', ') : l10n.t('unknown'));
}
