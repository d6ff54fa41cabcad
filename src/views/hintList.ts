import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { hintGroups } from './hintGroups';
import { hintFacts, verdictInWords } from './hintWords';
import { originsInWords } from './originsWords';

export interface ListedHint {
  /** Foreign text, as are the facts. */
  readonly sentence: string;
  readonly facts: readonly string[];
}

/** The hints as a document lists them; what is only possible with the report's details alone. */
export function listedHints({ hints, changes }: Report): ListedHint[] {
  const { counted, likely, caught, possible, dismissed } = hintGroups(hints);
  return [
    ...[...counted, ...likely, ...caught, ...(changes ? possible : [])].map((hint) => ({
      sentence: hint.evidence,
      facts: hintFacts(hint),
    })),
    ...dismissed.map(({ evidence, verdict }) => ({
      sentence: evidence,
      facts: verdict ? [verdictInWords(verdict)] : [],
    })),
  ];
}

/** What such a list leaves out, and how far it was looked. */
export function hintRemarks({ hints, origins, changes }: Report): string[] {
  const hidden = changes ? 0 : hintGroups(hints).possible.length;
  return [
    ...(hidden > 0 ? [possibleInWords(hidden)] : []),
    ...[originsInWords(origins)].filter((remark) => remark !== null),
  ];
}

export function possibleInWords(n: number): string {
  return n === 1 ? l10n.t('1 hint that is only possible') : l10n.t('{0} hints that are only possible', n);
}

export function caughtInWords(n: number): string {
  return n === 1 ? l10n.t('1 hint caught before release') : l10n.t('{0} hints caught before release', n);
}

export function dismissedInWords(n: number): string {
  return n === 1 ? l10n.t('1 hint judged no failure') : l10n.t('{0} hints judged no failure', n);
}
