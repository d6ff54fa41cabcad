import * as l10n from '@vscode/l10n';
import type { Report, Slo } from '../core/report/report';
import { DAY, SECOND } from '../core/time/instant';
import { type ExplainedInput, type ExplainedItem, type Explanation, input, listed, plainItem } from './explained';
import type { ListItem } from './listItem';
import { nameOf, sampled } from './sloName';
import { coverageInWords, forecast, remainingInWords, remarks, stateInWords, weightedGoal } from './sloWords';
import { burnItem, costItem } from './spendingWords';
import { objective, share, times } from './words';

export function explainSlo(name: string, slo: Slo, report: Report): Explanation {
  const { id, source, query } = slo;
  const title = nameOf(slo);
  const ofThis = ({ slo: about }: { readonly slo: string }) => about === id;
  return {
    name,
    title,
    says: [
      [title, stateInWords(slo.state), remainingInWords(slo)].filter((part) => part !== null).join(' · '),
      ...[weightedGoal(slo), coverageInWords(slo), sampled(slo), ...remarks(slo), forecast(slo)].filter(
        (sentence) => sentence !== null,
      ),
    ],
    formula: l10n.t(
      'Consumed = bad ÷ valid events over the window ÷ (1 − objective); what is left is 1 − consumed. A burn rate is the same over a shorter window.',
    ),
    inputs: inputsOf(slo),
    behind: [
      ...listed(l10n.t('Asked of {0}', source), [plainItem(query)]),
      ...listed(
        l10n.t('Cost of releases'),
        report.releaseCosts.filter(ofThis).map((cost) => inOne(costItem(cost, report))),
      ),
      ...listed(
        l10n.t('When it began to burn, and what had landed before'),
        report.burns.filter(ofThis).map((burn) => inOne(burnItem(burn, report))),
      ),
    ],
  };
}

function inputsOf({ objective: target, windowSeconds, consumed, remaining, debt, burnRates }: Slo): ExplainedInput[] {
  const windowDays = (windowSeconds * SECOND) / DAY;
  const ofWindow = (name: string, title: string, value: number | null, say: (value: number) => string) =>
    input({ name, title, value, unit: 'share', windowDays, words: value === null ? null : say(value), facts: [] });
  return [
    ofWindow('objective', l10n.t('Objective'), target, objective),
    ofWindow('consumed', l10n.t('Consumed'), consumed, share),
    ofWindow('remaining', l10n.t('Left'), remaining, share),
    ofWindow('debt', l10n.t('Burnt below every alert'), debt, share),
    ...Object.entries(burnRates).map(([window, rate]) =>
      input({
        name: `burnRate ${window}`,
        title: l10n.t('Burn rate over {0}', window),
        value: rate,
        words: rate === null ? null : times(rate),
        facts: [],
      }),
    ),
  ];
}

function inOne({ sentence, facts }: ListItem): ExplainedItem {
  return plainItem([sentence, ...facts].join(' · '));
}
