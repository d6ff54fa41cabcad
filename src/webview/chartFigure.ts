import * as l10n from '@vscode/l10n';
import type { Charts, Plot } from './charts';
import { scrollable } from './dataTable';
import { type Child, element } from './element';

export interface ChartFigure {
  /** Unique on the page. */
  readonly id: string;
  readonly heading: Child;
  /** Sentences under the chart. */
  readonly caption: string;
  /** What the chart shows, for those who can't see it. */
  readonly summary: string;
  readonly plot: Plot;
  /** The same figures as text. */
  readonly table: HTMLTableElement;
}

/** A chart with all that makes it readable without seeing it. */
export function chartFigure(charts: Charts, { id, heading, caption, summary, plot, table }: ChartFigure): HTMLElement {
  const canvas = element('canvas', { role: 'img', ariaLabel: summary });
  charts.draw(canvas, plot);
  return element(
    'figure',
    { className: 'chart' },
    heading,
    element('div', { className: 'plot' }, canvas),
    element('figcaption', { textContent: caption }),
    element(
      'details',
      { id },
      element('summary', { textContent: l10n.t('Show as table') }),
      scrollable(table.caption?.textContent ?? summary, table),
    ),
  );
}

/** In the place of a chart that has nothing to draw. */
export function emptyChart(heading: Child, reason: string): HTMLElement {
  return element('figure', { className: 'chart' }, heading, element('p', { className: 'empty', textContent: reason }));
}
