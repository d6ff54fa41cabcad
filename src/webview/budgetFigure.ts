import * as l10n from '@vscode/l10n';
import type { Slo } from '../core/report/report';
import type { BudgetChart, BudgetPoint } from '../views/budgetChart';
import { budgetPlot } from './budgetPlot';
import { chartFigure } from './chartFigure';
import type { Charts } from './charts';
import { dataTable } from './dataTable';

export function budgetFigure(charts: Charts, slo: Slo, chart: BudgetChart, id: string): HTMLElement {
  return chartFigure(charts, {
    id,
    heading: null,
    caption: marked(
      slo,
      l10n.t('Starts full at the beginning of the window and ends at what is left now. Dashed: releases.'),
    ),
    summary: marked(slo, chart.summary),
    plot: budgetPlot(chart),
    table: dataTable(marked(slo, l10n.t('Error budget of {0}', slo.id)), columns(), chart.points),
  });
}

function columns() {
  return [
    { title: l10n.t('Time'), cell: ({ when }: BudgetPoint) => when },
    { title: l10n.t('Budget left'), cell: ({ words }: BudgetPoint) => words, figure: true },
    { title: l10n.t('Released'), cell: ({ releases }: BudgetPoint) => releases.join(', ') },
  ];
}

function marked({ demo }: Slo, text: string): string {
  return demo ? l10n.t('DEMO. {0}', text) : text;
}
