import * as l10n from '@vscode/l10n';
import type { SignalName } from '../core/trap/trap';
import { figureFormula } from './figureFormula';

/** What is compared of a signal, and how: docs/metrics.md, "Velocity trap". */
export function signalFormula(signal: SignalName): string {
  return `${figureOf(signal)} ${signalTest(signal)}`;
}

/** How it is compared, and what of it where that is not quite the figure. */
export function signalTest(signal: SignalName): string {
  if (signal === 'changes' || signal === 'releases') return trendTest();
  return [...otherThanFigure(signal), differenceTest()].join(' ');
}

function otherThanFigure(signal: SignalName): string[] {
  if (signal === 'recoveryTime')
    return [
      l10n.t('The verdict takes incidents instead where enough are reported, and leaves out bugs older than 180 days.'),
    ];
  if (signal === 'definitionDrift')
    return [l10n.t('The verdict compares how many of the releases that failed nobody reported.')];
  return [];
}

function trendTest(): string {
  return l10n.t(
    'Mann–Kendall over the 24 weeks, corrected for neighbours that are alike, tells whether it rises or falls, Theil–Sen by how much a week.',
  );
}

function differenceTest(): string {
  return l10n.t(
    'The last 12 weeks against the 12 before (for what is rare, up to 48): it worsens where a permutation test finds that unlikely to be chance, all signals taken together (Hochberg, 5 %), and where it is large enough to matter.',
  );
}

function figureOf(signal: SignalName): string {
  switch (signal) {
    case 'changes':
      return l10n.t('Changes merged a week, bots aside.');
    case 'releases':
      return l10n.t('Releases a week, pre-releases aside.');
    case 'changeFailureHints':
      return l10n.t(
        'Changes that were reverted or fixed within 180 days of reaching users, by when the repair was merged, for each change merged.',
      );
    case 'hotfixShare':
      return l10n.t('Hotfixes and rollbacks, for each release.');
    case 'burnRate':
      return l10n.t(
        'By week the highest rate at which an error budget was spent; 1 spends exactly the budget over the SLO’s window.',
      );
    case 'errorBudget':
      return l10n.t('What is left of the worst error budget, where too little is known of its past.');
    case 'sloDebt':
      return l10n.t('The share of the consumed error budget that was burnt below every alert’s threshold.');
    case 'hiddenCoupling':
      return l10n.t('Changes of code that touch more than one component, of those that touch at most 50 files.');
    case 'recoveryTime':
    case 'alertVolume':
    case 'reworkShare':
    case 'batchSize':
    case 'pipelineDuration':
    case 'pipelineFailureRate':
    case 'definitionDrift':
      return figureFormula(signal);
  }
}
