import * as l10n from '@vscode/l10n';
import type { Slo } from '../core/report/report';
import { ratesShown } from '../views/burnRates';
import { budgetInMinutes, goal, weightingInWords } from '../views/sloWords';
import { share, times } from '../views/words';
import { aging } from './ages';
import { type Child, element, icon } from './element';
import { intentButton } from './intents';

/** How fast the budget burns, window by window. */
export function burnRates(slo: Slo): HTMLElement {
  const windows = ratesShown(slo);
  return element(
    'table',
    { className: 'burn', title: l10n.t('1× spends exactly the budget over the window.') },
    element('caption', { textContent: l10n.t('Burn rate over the last') }),
    element(
      'thead',
      {},
      element('tr', {}, ...windows.map(([window]) => element('th', { scope: 'col', textContent: window }))),
    ),
    element(
      'tbody',
      {},
      element('tr', {}, ...windows.map(([, rate]) => element('td', {}, rate === null ? unknown() : times(rate)))),
    ),
  );
}

/** What the state of an SLO rests on, down to what was asked of the endpoint. */
export function sloFacts(slo: Slo, id: string): HTMLElement {
  const { source, coverage, sampledAt, weighting, debt, query } = slo;
  const minutes = budgetInMinutes(slo);
  return element(
    'div',
    { className: 'facts' },
    element(
      'dl',
      {},
      fact(l10n.t('Objective'), goal(slo)),
      fact(
        l10n.t('Coverage'),
        coverage === null ? unknown() : l10n.t('{0} of the window has samples', share(coverage)),
      ),
      fact(l10n.t('Sampled'), sampledAt === null ? unknown() : aging(sampledAt, (age) => age)),
      fact(l10n.t('Weighting'), weighting === null ? unknown() : weightingInWords(weighting)),
      minutes === null ? null : fact(l10n.t('Budget left'), minutes),
      debt === null ? null : fact(l10n.t('Burnt without an alert'), share(debt)),
      fact(l10n.t('Source'), source),
    ),
    element(
      'details',
      { id },
      element('summary', { textContent: l10n.t('Query') }),
      element('pre', { tabIndex: 0 }, element('code', { textContent: query })),
      intentButton({ type: 'copyText', text: query }, 'secondary', icon('copy'), l10n.t('Copy')),
    ),
  );
}

function fact(name: string, value: Child): HTMLElement {
  return element('div', {}, element('dt', { textContent: name }), element('dd', {}, value));
}

function unknown(): HTMLElement {
  return element('span', { className: 'unknown', textContent: l10n.t('unknown') });
}
