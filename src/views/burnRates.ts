import * as l10n from '@vscode/l10n';
import type { Slo } from '../core/report/report';
import { times } from './words';

/** `burn rate 1h 0.4×, 6h 0.3×, 1d unknown`; `burn rate unknown` where none is known. */
export function burnRates({ burnRates: rates }: Slo): string {
  const known = Object.values(rates).some((rate) => rate !== null);
  const each = Object.entries(rates).map(
    ([window, rate]) => `${window} ${rate === null ? l10n.t('unknown') : times(rate)}`,
  );
  return l10n.t('burn rate {0}', known ? each.join(', ') : l10n.t('unknown'));
}
