import * as l10n from '@vscode/l10n';
import type { Slo } from '../core/report/report';
import { times } from './words';

/** `burn rate 1h 0.4×, 6h 0.3×, 1d unknown`. */
export function burnRates({ burnRates: rates }: Slo): string {
  const each = Object.entries(rates).map(
    ([window, rate]) => `${window} ${rate === null ? l10n.t('unknown') : times(rate)}`,
  );
  return l10n.t('burn rate {0}', each.length > 0 ? each.join(', ') : l10n.t('unknown'));
}
