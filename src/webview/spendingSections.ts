import * as l10n from '@vscode/l10n';
import type { Suspect } from '../core/reliability/burnOnset';
import type { Report } from '../core/report/report';
import { commitsBehind, namedReleases } from '../views/changesBehind';
import type { ExplainedList } from '../views/explained';
import { burnItem, costItem } from '../views/spendingWords';
import { itemLink } from './behindList';
import { itemSection } from './itemSection';

/** What spent the error budgets, and what nobody watches. */
export function spendingSections(root: string, report: Report): HTMLElement[] {
  return [costs(root, report), burns(root, report), blindSpots(report)];
}

function costs(root: string, report: Report): HTMLElement {
  const { releaseCosts } = report;
  const remark =
    releaseCosts.length === 0
      ? l10n.t('No release of the window is known to have spent an error budget.')
      : l10n.t(
          'What was spent from each release on, the newest first. That it came after does not prove that it was the cause.',
        );
  const items = releaseCosts.map((cost) => ({
    ...costItem(cost, report),
    links: linksTo(root, namedReleases([cost.release], report)),
  }));
  return itemSection('release-costs', l10n.t('Cost of releases'), remark, items);
}

function burns(root: string, report: Report): HTMLElement {
  const remark =
    report.burns.length === 0
      ? l10n.t('No beginning of a burn is known.')
      : l10n.t('When budgets began to burn, and what had landed in the hours before, the nearest first.');
  const items = report.burns.map((burn) => ({
    ...burnItem(burn, report),
    links: burn.suspects.flatMap((suspect) => linksTo(root, behindSuspect(suspect, report))),
  }));
  return itemSection('burns', l10n.t('Burns and suspects'), remark, items);
}

function behindSuspect(suspect: Suspect, report: Report): ExplainedList[] {
  switch (suspect.kind) {
    case 'release':
      return namedReleases([suspect.name], report);
    case 'change':
      return commitsBehind([suspect.sha], report);
  }
}

/** What is about no commit has been said already. */
function linksTo(root: string, lists: readonly ExplainedList[]): HTMLElement[] {
  return lists.flatMap(({ items }) => items.filter(({ sha }) => sha !== null).map((item) => itemLink(root, item)));
}

function blindSpots({ blindSpots }: Report): HTMLElement {
  const remark =
    blindSpots.length === 0
      ? l10n.t('None that can be seen from here.')
      : l10n.t('What nobody watches any more, or never did.');
  const items = blindSpots.map(({ sentence, fix }) => ({ sentence, facts: fix === null ? [] : [fix] }));
  return itemSection('blind-spots', l10n.t('Blind spots'), remark, items);
}
