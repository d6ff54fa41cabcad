import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import { assistedItems } from './assistedWords';
import { coupledItem, couplingRemarks, hotspotItem } from './codeWords';
import type { ListItem } from './listItem';
import { burnItem, costItem } from './spendingWords';

/** A section of a document that lists things. */
export interface List {
  readonly title: string;
  readonly items: readonly ListItem[];
  /** Of all of them, a sentence each. */
  readonly remarks: readonly string[];
}

/** What is listed of each kind; the JSON has all. */
const MOST = 5;

/** What happened to the error budgets, and what nobody watches. */
export function budgetLists(report: Report): List[] {
  const { releaseCosts, burns, blindSpots } = report;
  return [
    list(l10n.t('Cost of releases'), releaseCosts, (cost) => costItem(cost, report)),
    list(l10n.t('When budgets began to burn, and what had landed before'), burns, (burn) => burnItem(burn, report)),
    list(l10n.t('Blind spots'), blindSpots, ({ sentence, fix }) => ({ sentence, facts: fix === null ? [] : [fix] })),
  ];
}

/** What the changes do to the code. */
export function codeLists({ assisted, coupling, hotspots }: Report): List[] {
  return [
    list(l10n.t('Change-failure hints of AI-assisted changes'), assistedItems(assisted), (item) => item),
    list(l10n.t('Hidden coupling'), coupling.files, coupledItem, couplingRemarks(coupling)),
    list(l10n.t('Hotspots: large files that change often'), hotspots, hotspotItem),
  ];
}

function list<T>(title: string, all: readonly T[], say: (each: T) => ListItem, remarks: readonly string[] = []): List {
  const more = all.length > MOST ? [l10n.t('and {0} more', all.length - MOST)] : [];
  return { title, items: all.slice(0, MOST).map(say), remarks: all.length > 0 ? [...more, ...remarks] : [] };
}
