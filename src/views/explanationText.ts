import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { aligned } from './columns';
import type { Explanation } from './explained';
import { printable } from './foreign';
import { headingOf } from './heading';

/** How a figure comes about, for people, in plain text. */
export function explanationText({ title, says, formula, inputs, behind }: Explanation, report: Report): string {
  const rows = inputs.map((each) => [each.title, each.words ?? l10n.t('unknown'), each.facts.join(' · ')]);
  const sections = [
    [`${title} · ${report.repository.name} · ${headingOf(report)}`],
    [...says],
    ...(formula === null ? [] : [[l10n.t('How it is computed'), `  ${formula}`]]),
    ...(rows.length > 0 ? [[l10n.t('What it rests on'), ...aligned(rows).map((row) => `  ${row}`)]] : []),
    ...behind.map((list) => [list.title, ...list.items.map(({ text }) => `  ${text}`)]),
  ];
  return `${sections.map((lines) => lines.map(printable).join('\n')).join('\n\n')}\n`;
}
