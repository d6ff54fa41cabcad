import * as l10n from '@vscode/l10n';
import type { Baseline } from '../core/baseline/baseline';
import { daysInWords } from './dates';

/** `usual here: 8 h to 15 h`, and what is unusual: `unusually high: 19 h in the last 7 days`. */
export function usualInWords(baseline: Baseline, say: (value: number) => string): string[] {
  const { low, high, unusual, value, spanDays } = baseline;
  const range = l10n.t('usual here: {0} to {1}', say(low), say(high));
  const last = [say(value), spanInWords(spanDays)];
  switch (unusual) {
    case null:
      return [range];
    case 'higher':
      return [range, l10n.t('unusually high: {0} in the last {1}', ...last)];
    case 'lower':
      return [range, l10n.t('unusually low: {0} in the last {1}', ...last)];
  }
}

function spanInWords(days: number): string {
  return days === 1 ? l10n.t('day') : daysInWords(days);
}
