import * as l10n from '@vscode/l10n';
import type { Target } from '../core/measurement';

/** `meets the target of at most 24 h`. */
export function targetInWords({ value, bound, met }: Target, say: (value: number) => string): string {
  const goal = bound === 'atMost' ? l10n.t('at most {0}', say(value)) : l10n.t('at least {0}', say(value));
  if (met === null) return l10n.t('not seen to miss the target of {0}', goal);
  return met ? l10n.t('meets the target of {0}', goal) : l10n.t('misses the target of {0}', goal);
}
