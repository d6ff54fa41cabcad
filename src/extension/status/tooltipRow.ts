import * as l10n from '@vscode/l10n';
import { literal } from '../../views/foreign';

/** A line of the tooltip's table. */
export interface Row {
  /** Markdown. */
  readonly title: string;
  /** Null where it's unknown. */
  readonly value: string | null;
  readonly facts: readonly string[];
}

/** As Markdown. */
export function rowOf({ title, value, facts }: Row): string {
  const shown = value === null ? l10n.t('unknown') : value && `**${unbroken(value)}**`;
  return `| ${title} | ${shown} | ${literal(facts.join(' · '))} |`;
}

/** On one line: what is short must not give way to what is long. */
export function unbroken(text: string): string {
  return literal(text.replaceAll(' ', '\u00a0'));
}
