import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { type ComponentRow, componentRows } from '../views/componentTable';
import { componentDetail } from './componentDetail';
import { scrollable } from './dataTable';
import { element } from './element';
import { openingTable } from './openingTable';

/** The components of the index; each row opens to how its score is got. */
export function components(root: string, report: Report): HTMLElement {
  const caption = l10n.t('Its components. Open one to see its formula, its inputs and what is behind them.');
  const table = openingTable<ComponentRow>(
    caption,
    [
      { title: l10n.t('Component'), cell: ({ title }) => title },
      {
        title: l10n.t('Score'),
        cell: ({ name, score }) =>
          report.momentum.components[name].score === null
            ? element('span', { className: 'unknown', textContent: score })
            : score,
        figure: true,
      },
      { title: l10n.t('Figure'), cell: ({ figure }) => figure },
      { title: l10n.t('Target'), cell: ({ target }) => target ?? '' },
    ],
    componentRows(report),
    {
      id: ({ name }) => `component-${name}`,
      content: ({ name }) => componentDetail(name, root, report),
    },
  );
  return scrollable(caption, table);
}
