import * as l10n from '@vscode/l10n';
import type { ComponentName, ScoreInput } from '../core/momentum/momentum';
import type { Report } from '../core/report/report';
import { daysInWords } from '../views/dates';
import { explainComponent } from '../views/explainMomentum';
import { goalInWords, inputTitle, inputValue, scoreInWords } from '../views/momentumWords';
import { inUnit } from '../views/unitWords';
import { number } from '../views/words';
import { behindList } from './behindList';
import { type Column, dataTable, scrollable } from './dataTable';
import { type Child, element } from './element';
import { jumpButton } from './jump';

/** How a score is got: weight, formula, inputs, and the list behind it. */
export function componentDetail(name: ComponentName, root: string, report: Report): Child[] {
  const { says, formula, behind } = explainComponent(name, report);
  const { inputs } = report.momentum.components[name];
  const caption = l10n.t('Inputs');
  return [
    // the first says the score, which stands above
    ...says.slice(1).map((sentence) => element('p', { textContent: sentence })),
    formula === null ? null : element('p', { textContent: l10n.t('Formula: {0}', formula) }),
    inputs.length === 0 ? null : scrollable(caption, dataTable(caption, columnsFor(report), inputs)),
    ...behind.map((list) => behindList(root, list)),
    name === 'reliability' && report.slos.length > 0
      ? jumpButton('to-budgets', 'budgets', l10n.t('Show the error budgets'))
      : null,
  ];
}

function columnsFor(report: Report): Column<ScoreInput>[] {
  return [
    { title: l10n.t('Figure'), cell: ({ name }) => inputTitle(name, report) },
    { title: l10n.t('Value'), cell: inputValue, figure: true },
    { title: l10n.t('Window'), cell: ({ windowDays }) => daysInWords(windowDays), figure: true },
    { title: l10n.t('Target: scores 100'), cell: goalInWords, figure: true },
    { title: l10n.t('Poor: scores 0'), cell: ({ poor, unit }) => inUnit(unit)(poor), figure: true },
    { title: l10n.t('Score'), cell: ({ score }) => scoreInWords(score), figure: true },
    { title: l10n.t('Sample'), cell: ({ sampleSize }) => number(sampleSize), figure: true },
  ];
}
