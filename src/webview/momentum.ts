import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { day } from '../views/dates';
import { momentumChart } from '../views/momentumChart';
import { momentumTurn, turnInWords } from '../views/momentumTurn';
import { momentumCaution } from '../views/momentumWords';
import { share } from '../views/words';
import { chartFigure, emptyChart } from './chartFigure';
import type { Charts } from './charts';
import { components } from './components';
import { dataTable } from './dataTable';
import { element, icon } from './element';
import { momentumPlot } from './momentumPlot';
import { section } from './section';
import { turnIcon } from './turnIcon';

/** The momentum index with its parts, and how it went. */
export function momentum(charts: Charts, root: string, report: Report): HTMLElement {
  return section(
    'momentum',
    l10n.t('Momentum'),
    element('div', { className: 'standing' }, ...index(report)),
    components(root, report),
    course(charts, report),
  );
}

function index({ momentum }: Report): (HTMLElement | null)[] {
  const { index, reason, coverage, band } = momentum;
  const known = element('p', {
    className: 'note',
    textContent: l10n.t('Coverage: {0} of the weights known', share(coverage)),
  });
  if (index === null) {
    const unknown = element('p', { className: 'value unknown', textContent: l10n.t('unknown') });
    return [unknown, element('p', { className: 'reason', textContent: reason ?? '' }), known];
  }
  const direction = momentumTurn(momentum);
  return [
    element(
      'p',
      { className: 'value' },
      String(Math.round(index)),
      element('span', { className: 'note', textContent: ` ${l10n.t('of 100')}` }),
    ),
    element('p', {}, icon(turnIcon(direction ?? 'unknown')), ' ', turnInWords(momentum)),
    band === null
      ? null
      : element('p', {
          className: 'note',
          textContent: l10n.t(
            'Band: {0} to {1}, in which 80 of 100 indices lie that come from these days drawn at random',
            ...band.map(Math.round),
          ),
        }),
    known,
    element('p', { className: 'note', textContent: momentumCaution() }),
  ];
}

function course(charts: Charts, { momentum, asOf }: Report): HTMLElement {
  const chart = momentumChart(momentum);
  const title = l10n.t('The momentum index over the last year');
  const heading = element('h3', { textContent: title });
  if (chart.empty) return emptyChart(heading, chart.summary);
  return chartFigure(charts, {
    id: 'momentum-table',
    heading,
    caption: l10n.t('Each day as it was known then. Gap: unknown. The table has every seventh day.'),
    summary: chart.summary,
    plot: momentumPlot(chart),
    table: dataTable(
      l10n.t('The momentum index over the year to {0}', day(asOf)),
      [
        { title: l10n.t('Day'), cell: ({ when }) => when },
        { title: l10n.t('Index'), cell: ({ words }) => words, figure: true },
      ],
      chart.weekly,
    ),
  });
}
