import * as l10n from '@vscode/l10n';
import type { ComponentName, ScoreInput } from '../core/momentum/momentum';
import type { Report } from '../core/report/report';
import { daysInWords } from '../views/dates';
import { goalInWords, inputTitle, inputValue, scoreInWords } from '../views/momentumWords';
import { inUnit } from '../views/unitWords';
import { number } from '../views/words';
import { behindComponent } from './behindComponent';
import { type Column, dataTable, scrollable } from './dataTable';
import { type Child, element } from './element';
import type { Links } from './links';

/** How a score is got: formula, inputs, weight, and the list behind it. */
export function componentDetail(name: ComponentName, report: Report, links: Links): Child[] {
  const { reason, formula, weight, inputs } = report.momentum.components[name];
  const caption = l10n.t('Inputs');
  return [
    reason === null ? null : element('p', { className: 'reason', textContent: reason }),
    element('dl', {}, formula === '' ? null : fact(l10n.t('Formula'), formula), fact(l10n.t('Weight'), number(weight))),
    inputs.length === 0 ? null : scrollable(caption, dataTable(caption, columnsFor(report), inputs)),
    ...behindComponent(name, report, links),
  ];
}

function columnsFor(report: Report): Column<ScoreInput>[] {
  return [
    { title: l10n.t('Figure'), cell: ({ name }) => inputTitle(name, report) },
    { title: l10n.t('Value'), cell: inputValue, figure: true },
    { title: l10n.t('Target: scores 100'), cell: goalInWords, figure: true },
    { title: l10n.t('Poor: scores 0'), cell: ({ poor, unit }) => inUnit(unit)(poor), figure: true },
    { title: l10n.t('Score'), cell: ({ score }) => scoreInWords(score), figure: true },
    { title: l10n.t('Sample'), cell: ({ sampleSize }) => number(sampleSize), figure: true },
    { title: l10n.t('Window'), cell: ({ windowDays }) => daysInWords(windowDays), figure: true },
  ];
}

function fact(name: string, value: string): HTMLElement {
  return element('div', {}, element('dt', { textContent: name }), element('dd', { textContent: value }));
}
