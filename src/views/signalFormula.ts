import * as l10n from '@vscode/l10n';
import type { SignalName } from '../core/trap/trap';
import { figureFormula } from './figureFormula';

/** What is compared of a signal, and how: docs/metrics.md, "Velocity trap". */
export function signalFormula(signal: SignalName): string {
  return `${figureOf(signal)} ${signalTest(signal)}`;
}

export function signalTest(signal: SignalName): string {
  return signal === 'changes' || signal === 'releases' ? trendTest() : differenceTest();
}

function trendTest(): string {
  return l10n.t('Mann–Kendall over the 24 weeks tells whether it rises or falls, Theil–Sen by how much a week.');
}

function differenceTest(): string {
  return l10n.t(
    'The last 12 weeks against the 12 before: it worsens where a permutation test finds that unlikely to be chance, all signals taken together (Hochberg, 5 %), and where it is large enough to matter.',
  );
}

function figureOf(signal: SignalName): string {
  switch (signal) {
    case 'changes':
      return l10n.t('Changes merged a week, bots aside.');
    case 'releases':
      return l10n.t('Releases a week, pre-releases aside.');
    case 'changeFailureHints':
      return l10n.t('Changes that were reverted or fixed, by when the repair reached users, for each change merged.');
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
