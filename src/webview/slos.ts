import * as l10n from '@vscode/l10n';
import type { Report, Slo } from '../core/report/report';
import { budgetChart } from '../views/budgetChart';
import { forecast, moodOf, remarks, stateInWords } from '../views/sloWords';
import { share } from '../views/words';
import { budgetFigure } from './budgetFigure';
import type { Charts } from './charts';
import { element } from './element';
import { moodIcon } from './moodIcon';
import { section } from './section';
import { burnRates, sloFacts } from './sloFacts';

export function slos(charts: Charts, { slos, releases }: Report): HTMLElement {
  const title = l10n.t('Error budgets');
  if (slos.length === 0) {
    const text = l10n.t(
      'No SLO is described yet. Write one into .momentum.json at the root of the repository to see its error budget here.',
    );
    return section('budgets', title, element('p', { className: 'empty', textContent: text }));
  }
  return section('budgets', title, ...slos.map((slo) => article(charts, slo, releases)));
}

function article(charts: Charts, slo: Slo, releases: Report['releases']): HTMLElement {
  const key = [slo.source, slo.id].map(encodeURIComponent).join('-');
  const chart = budgetChart(slo, releases);
  return element(
    'article',
    { className: 'slo' },
    element(
      'header',
      {},
      element('h3', { textContent: slo.id }),
      slo.service === null ? null : element('span', { className: 'note', textContent: slo.service }),
      demoBadge(slo),
      state(slo),
    ),
    element(
      'div',
      { className: 'standing' },
      ...remaining(slo),
      ...[...remarks(slo), forecast(slo)].map((text) =>
        text === null ? null : element('p', { className: 'reason', textContent: text }),
      ),
      burnRates(slo),
    ),
    chart.empty ? null : budgetFigure(charts, slo, chart, `budget-${key}`),
    sloFacts(slo, `query-${key}`),
  );
}

function state({ state }: Slo): HTMLElement {
  const mood = moodOf(state);
  return element('span', { className: `state mood-${mood}` }, moodIcon(mood), stateInWords(state));
}

function remaining({ remaining: left }: Slo): HTMLElement[] {
  if (left === null) return [element('p', { className: 'value unknown', textContent: l10n.t('unknown') })];
  const words = left < 0 ? l10n.t('of the error budget: overspent') : l10n.t('of the error budget is left');
  return [
    element('p', { className: 'value', textContent: share(left) }),
    element('p', { className: 'note', textContent: words }),
  ];
}

/** The figures are invented, which is said wherever they show. */
function demoBadge({ demo }: Slo): HTMLElement | null {
  return demo ? element('span', { className: 'badge', textContent: l10n.t('DEMO') }) : null;
}
