import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { cycleTimeChart } from '../views/cycleTimeChart';
import { releasesChart } from '../views/releasesChart';
import type { WeekChart } from '../views/weekChart';
import { chartFigure, emptyChart } from './chartFigure';
import type { Charts } from './charts';
import { cycleTimePlot } from './cycleTimePlot';
import { dataTable } from './dataTable';
import { element } from './element';
import { releasesPlot } from './releasesPlot';
import { section } from './section';

export function weekCharts(charts: Charts, report: Report): HTMLElement {
  const body = element('div', { className: 'pair' }, cycleTimeFigure(charts, report), releasesFigure(charts, report));
  return section('weeks', l10n.t('Week by week'), body);
}

function cycleTimeFigure(charts: Charts, report: Report): HTMLElement {
  const chart = cycleTimeChart(report);
  const title = l10n.t('Cycle time by week');
  const heading = element('h3', { textContent: title });
  if (chart.empty) return emptyChart(heading, chart.summary);
  return chartFigure(charts, {
    id: 'cycle-time-table',
    heading,
    caption: l10n.t('Median of the changes merged in the week. Hollow: fewer than 5 changes. Gap: unknown.'),
    summary: chart.summary,
    plot: cycleTimePlot(chart),
    table: weekTable(title, l10n.t('Median cycle time'), l10n.t('Rests on'), chart),
  });
}

function releasesFigure(charts: Charts, report: Report): HTMLElement {
  const chart = releasesChart(report);
  const title = l10n.t('Releases by week');
  const heading = element('h3', { textContent: title });
  if (chart.empty) return emptyChart(heading, chart.summary);
  return chartFigure(charts, {
    id: 'releases-table',
    heading,
    caption: l10n.t('Pre-releases are not counted.'),
    summary: chart.summary,
    plot: releasesPlot(chart),
    table: weekTable(title, l10n.t('Releases'), l10n.t('Merged'), chart),
  });
}

function weekTable(caption: string, value: string, note: string, chart: WeekChart): HTMLTableElement {
  const columns = [
    { title: l10n.t('Week'), cell: (i: number) => chart.spans[i] ?? '' },
    { title: value, cell: (i: number) => chart.words[i] ?? '', figure: true },
    { title: note, cell: (i: number) => chart.notes[i] ?? '', figure: true },
  ];
  return dataTable(caption, columns, [...chart.labels.keys()]);
}
