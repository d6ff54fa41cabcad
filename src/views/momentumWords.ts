import * as l10n from '@vscode/l10n';
import type { ComponentName, Momentum, ScoreInput } from '../core/momentum/momentum';
import type { Report } from '../core/report/report';
import { figureTitle } from './figureTitle';
import { nameOf } from './sloName';
import { inUnit } from './unitWords';
import { share } from './words';

/** `Momentum 72 of 100 (band 66 to 78), up 4 in 28 days, 80 % of the weights known`, or why it is unknown. */
export function momentumInWords(momentum: Momentum): string {
  const { index, reason, coverage, band } = momentum;
  const known = l10n.t('{0} of the weights known', share(coverage));
  if (index === null) return l10n.t('Momentum unknown: {0}', reason ?? known);
  const figure = band
    ? l10n.t('Momentum {0} of 100 (band {1} to {2})', ...[index, ...band].map(Math.round))
    : l10n.t('Momentum {0} of 100', Math.round(index));
  return [figure, changeInWords(momentum), known].join(', ');
}

/** `up 4 in 28 days`. */
export function changeInWords({ change28d }: Pick<Momentum, 'change28d'>): string {
  if (change28d === null) return l10n.t('unknown 28 days ago');
  const by = Math.round(Math.abs(change28d));
  switch (turnOf({ change28d })) {
    case 'rising':
      return l10n.t('up {0} in 28 days', by);
    case 'falling':
      return l10n.t('down {0} in 28 days', by);
    case 'steady':
      return l10n.t('unchanged in 28 days');
    case 'unknown':
      return l10n.t('unknown 28 days ago');
  }
}

export function turnOf({ change28d }: Pick<Momentum, 'change28d'>): 'rising' | 'falling' | 'steady' | 'unknown' {
  if (change28d === null) return 'unknown';
  if (Math.round(Math.abs(change28d)) === 0) return 'steady';
  return change28d > 0 ? 'rising' : 'falling';
}

/** What nobody should take it for. */
export function momentumCaution(): string {
  return l10n.t('It compares no people, and repositories only with care: their contexts differ.');
}

export function componentTitle(name: ComponentName): string {
  switch (name) {
    case 'delivery':
      return l10n.t('Delivery');
    case 'flow':
      return l10n.t('Flow');
    case 'quality':
      return l10n.t('Quality');
    case 'recovery':
      return l10n.t('Recovery');
    case 'reliability':
      return l10n.t('Reliability');
  }
}

/** From 0 to 1: `70 of 100`. */
export function scoreInWords(score: number | null): string {
  return score === null ? l10n.t('unknown') : l10n.t('{0} of 100', Math.round(score * 100));
}

/** The name of a figure, or of an SLO. */
export function inputTitle(name: string, { measurements, slos }: Pick<Report, 'measurements' | 'slos'>): string {
  if (isMeasurement(name, measurements)) return figureTitle(name);
  if (name === 'changeDays') return l10n.t('Days with a change');
  const slo = slos.find(({ id }) => id === name);
  return slo ? l10n.t('Error budget of {0}', nameOf(slo)) : name;
}

function isMeasurement(name: string, all: Report['measurements']): name is keyof Report['measurements'] {
  return Object.hasOwn(all, name);
}

export function inputValue({ value, unit }: Pick<ScoreInput, 'value' | 'unit'>): string {
  return inUnit(unit)(value);
}

/** `target: 24 h`, `the team's target: 24 h`, `usual here: 2.3 per week`. */
export function goalInWords({ target, targetIs, unit }: Pick<ScoreInput, 'target' | 'targetIs' | 'unit'>): string {
  const goal = inUnit(unit)(target);
  switch (targetIs) {
    case 'team':
      return l10n.t("the team's target: {0}", goal);
    case 'default':
      return l10n.t('target: {0}', goal);
    case 'usual':
      return l10n.t('usual here: {0}', goal);
  }
}
