import * as l10n from '@vscode/l10n';
import type { BudgetCost } from '../core/reliability/budgetCost';
import type { BurnOnset, Suspect } from '../core/reliability/burnOnset';
import type { Report } from '../core/report/report';
import { shortSha } from './commitWords';
import { day, minute } from './dates';
import type { ListItem } from './listItem';
import { nameOf } from './sloName';
import { share, span } from './words';

type Known = Pick<Report, 'slos' | 'changes'>;

/** `v1.8.2 spent 11 % of the error budget of checkout`. */
export function costItem({ release, slo, from, to, consumed, until }: BudgetCost, report: Known): ListItem {
  return {
    sentence: l10n.t('{0} spent {1} of the error budget of {2}', release, share(consumed), sloNamed(slo, report)),
    facts: [l10n.t('{0} to {1}', day(from), day(to)), endInWords(until)],
  };
}

function endInWords(until: BudgetCost['until']): string {
  switch (until) {
    case 'recovered':
      return l10n.t('until it burnt as before');
    case 'nextRelease':
      return l10n.t('until the next release');
    case 'now':
      return l10n.t('until now');
  }
}

/** `checkout burnt 84 % of its error budget from … to …`, and what had landed before. */
export function burnItem({ slo, began, ended, consumed, suspects }: BurnOnset, report: Known): ListItem {
  const [name, spent] = [sloNamed(slo, report), share(consumed)];
  return {
    sentence:
      ended === null
        ? l10n.t('{0} has burnt {1} of its error budget since {2}', name, spent, minute(began))
        : l10n.t('{0} burnt {1} of its error budget from {2} to {3}', name, spent, minute(began), minute(ended)),
    facts:
      suspects.length > 0
        ? suspects.map((suspect) => suspectInWords(suspect, began, report))
        : [l10n.t('nothing had landed in the hours before')],
  };
}

/** `v1.8.8, 2 h before`. */
export function suspectInWords(suspect: Suspect, began: string, { changes = [] }: Pick<Report, 'changes'>): string {
  const before = span(Date.parse(began) - Date.parse(suspect.at));
  switch (suspect.kind) {
    case 'release':
      return l10n.t('{0}, {1} before', suspect.name, before);
    case 'change': {
      const subject = changes.find(({ sha }) => sha === suspect.sha)?.subject;
      const name = shortSha(suspect.sha);
      return l10n.t('{0}, {1} before', subject === undefined ? name : `${name} “${subject}”`, before);
    }
  }
}

export function sloNamed(id: string, { slos }: Pick<Report, 'slos'>): string {
  const slo = slos.find((candidate) => candidate.id === id);
  return slo ? nameOf(slo) : id;
}
