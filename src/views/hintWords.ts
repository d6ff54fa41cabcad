import * as l10n from '@vscode/l10n';
import type { Confidence } from '../core/failures/confidence';
import type { Verdict } from '../core/failures/verdict';
import type { Hint } from '../core/report/report';
import { DAY } from '../core/time/instant';
import { place } from './commitWords';
import { day } from './dates';
import { hours } from './words';

/** `certain, right in 99 of 100`, where that was measured: nothing is ever right in all. */
export function confidenceInWords({ confidence, precision }: Pick<Hint, 'confidence' | 'precision'>): string {
  if (precision === null) return confidenceWord(confidence);
  const right = Math.min(99, Math.round(precision * 100));
  return l10n.t('{0}, right in {1} of 100', confidenceWord(confidence), right);
}

function confidenceWord(confidence: Confidence): string {
  switch (confidence) {
    case 'stated':
      return l10n.t('stated');
    case 'certain':
      return l10n.t('certain');
    case 'likely':
      return l10n.t('likely');
    case 'possible':
      return l10n.t('possible');
  }
}

/** `recovered after 2.6 h`, `recovered within 7 days`, or why nobody knows. */
export function recovery(hint: Hint): string {
  const { failed, repairedBy, recoveryHours, recoveryWithinDays } = hint;
  if (recoveryHours !== null) return l10n.t('recovered after {0}', hours(recoveryHours));
  if (recoveryWithinDays === 1) return l10n.t('recovered within a day');
  if (recoveryWithinDays !== null) return l10n.t('recovered within {0} days', recoveryWithinDays);
  const lasted = Date.parse(repairedBy.at) - Date.parse(failed.at);
  const isPending = repairedBy.release === null && (failed.release !== null || (lasted >= 0 && lasted <= LONGEST));
  if (isPending) return l10n.t('repair not released yet');
  return isBlamed(hint) && lasted > LONGEST
    ? l10n.t('recovered after more than 180 days')
    : l10n.t('recovery unknown, as clocks disagree');
}

/** What blame alone tells to have lasted longer is told no more exactly. */
const LONGEST = 180 * DAY;

function isBlamed({ kind, confidence }: Hint): boolean {
  return kind === 'fixed' && (confidence === 'likely' || confidence === 'possible');
}

/** How sure it is, where it failed and was repaired, and how long that took. */
export function hintFacts(hint: Hint): string[] {
  const sure = confidenceInWords(hint);
  // it failed in no release
  if (hint.caught) return [sure, l10n.t('merged on {0}', day(hint.failed.at)), l10n.t('caught before release')];
  return [
    sure,
    l10n.t('failed {0}', place(hint.failed)),
    l10n.t('repaired {0}', place(hint.repairedBy)),
    recovery(hint),
  ];
}

/** `judged no failure by the team: it was split`. */
export function verdictInWords({ by, reason }: Verdict): string {
  switch (by) {
    case 'team':
      return reason === null
        ? l10n.t('judged no failure by the team')
        : l10n.t('judged no failure by the team: {0}', reason);
    case 'user':
      return reason === null
        ? l10n.t('judged no failure privately')
        : l10n.t('judged no failure privately: {0}', reason);
  }
}

/** `reverted after 5 h`. */
export function endInWords({ kind, recoveryHours }: Hint): string {
  const after = recoveryHours === null ? null : hours(recoveryHours);
  switch (kind) {
    case 'reverted':
      return after === null ? l10n.t('reverted') : l10n.t('reverted after {0}', after);
    case 'fixed':
      return after === null ? l10n.t('repaired') : l10n.t('repaired after {0}', after);
    case 'hotfixed':
      return after === null ? l10n.t('hotfixed') : l10n.t('hotfixed after {0}', after);
    case 'rolledBack':
      return after === null ? l10n.t('rolled back') : l10n.t('rolled back after {0}', after);
  }
}
