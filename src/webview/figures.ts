import * as l10n from '@vscode/l10n';
import type { MeasurementName, Report } from '../core/report/report';
import type { Figure } from '../views/figure';
import { figuresOf } from '../views/figures';
import { element, icon } from './element';
import { jumpButton } from './jump';
import { section } from './section';
import { turnIcon } from './turnIcon';

/** What shares the card of another figure. */
const BESIDE: Readonly<Partial<Record<MeasurementName, MeasurementName>>> = {
  batchLines: 'batchSize',
  hotfixShare: 'deploymentReworkRate',
  definitionDrift: 'changeFailRate',
};

/** Every measurement as a card, or in the card of another. */
export function figures(report: Report): HTMLElement {
  const all = figuresOf(report);
  const cards = all
    .filter(({ name }) => BESIDE[name] === undefined)
    .map((figure) =>
      card(
        figure,
        all.filter(({ name }) => BESIDE[name] === figure.name),
      ),
    );
  return section('figures', l10n.t('Figures'), element('div', { className: 'cards' }, ...cards));
}

function card(figure: Figure, more: readonly Figure[]): HTMLElement {
  return element(
    'article',
    { className: 'card' },
    element('h3', { textContent: figure.title }),
    value(figure),
    ...notes(figure),
    figure.name === 'changeFailureHintRate' && figure.value !== null
      ? jumpButton('to-hints', 'hints', l10n.t('Show the hints'))
      : null,
    ...more.flatMap((other) => [element('h4', { textContent: other.title }), value(other), ...notes(other)]),
  );
}

function value({ value }: Figure): HTMLElement {
  return value === null
    ? element('p', { className: 'value unknown' }, l10n.t('unknown'))
    : element('p', { className: 'value', textContent: value });
}

function notes({ value, notes, direction, leftOut }: Figure): (HTMLElement | null)[] {
  const [first, ...rest] = notes;
  return [
    first === undefined ? null : element('p', { className: value === null ? 'reason' : 'note', textContent: first }),
    rest.length > 0 ? element('p', { className: 'note', textContent: rest.join(' · ') }) : null,
    direction && element('p', { className: 'note' }, icon(turnIcon(direction.turn)), direction.words),
    leftOut.length > 0
      ? element('p', { className: 'note', textContent: l10n.t('Left out: {0}', leftOut.join(', ')) })
      : null,
  ];
}
