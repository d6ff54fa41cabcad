import * as l10n from '@vscode/l10n';
import type { AssistedHints } from '../core/code/assistedHints';
import type { Measurement } from '../core/measurement';
import { atLeast } from './figure';
import { intervalOf } from './hintRate';
import type { ListItem } from './listItem';
import { countOfChanges } from './words';

/** How often changes with an assistant's part failed, beside the rest; none where no such change is known. */
export function assistedItems({ assisted, others }: AssistedHints): ListItem[] {
  if (assisted.state === 'unmeasured') return [];
  return [item(l10n.t('AI-assisted'), assisted), item(l10n.t('The rest'), others)];
}

function item(title: string, rate: Measurement): ListItem {
  if (rate.state === 'unmeasured') return { sentence: l10n.t('{0}: unknown', title), facts: [rate.reason] };
  const { value, sampleSize } = rate;
  const failed = Math.round(value * sampleSize);
  const all = countOfChanges(sampleSize);
  return {
    sentence: `${title}: ${atLeast(value)}`,
    facts: [
      failed === 0 ? l10n.t('no hint of a failure in {0}', all) : l10n.t('at least {0} of {1} failed', failed, all),
      intervalOf(rate),
    ].filter((fact) => fact !== null),
  };
}
