import * as l10n from '@vscode/l10n';
import type { Suspect } from '../core/reliability/burnOnset';
import type { Report } from '../core/report/report';
import { burnItem, costItem } from '../views/spendingWords';
import { itemSection } from './itemSection';
import { changeLink, type Links, linksOf, releaseLink } from './links';

/** What spent the error budgets, and what nobody watches. */
export function spendingSections(root: string, report: Report): HTMLElement[] {
  const links = linksOf(root, report);
  return [costs(report, links), burns(report, links), blindSpots(report)];
}

function costs(report: Report, links: Links): HTMLElement {
  const { releaseCosts } = report;
  const remark =
    releaseCosts.length === 0
      ? l10n.t('No release of the window is known to have spent an error budget.')
      : l10n.t(
          'What was spent from each release on, the newest first. That it came after does not prove that it was the cause.',
        );
  const items = releaseCosts.map((cost) => ({ ...costItem(cost, report), links: [releaseLink(cost.release, links)] }));
  return itemSection('release-costs', l10n.t('Cost of releases'), remark, items);
}

function burns(report: Report, links: Links): HTMLElement {
  const remark =
    report.burns.length === 0
      ? l10n.t('No beginning of a burn is known.')
      : l10n.t('When budgets began to burn, and what had landed in the hours before, the nearest first.');
  const items = report.burns.map((burn) => ({
    ...burnItem(burn, report),
    links: burn.suspects.map((suspect) => suspectLink(suspect, links)),
  }));
  return itemSection('burns', l10n.t('Burns and suspects'), remark, items);
}

function suspectLink(suspect: Suspect, links: Links): HTMLElement {
  switch (suspect.kind) {
    case 'release':
      return releaseLink(suspect.name, links);
    case 'change':
      return changeLink(suspect.sha, links);
  }
}

function blindSpots({ blindSpots }: Report): HTMLElement {
  const remark =
    blindSpots.length === 0
      ? l10n.t('None that can be seen from here.')
      : l10n.t('What nobody watches any more, or never did.');
  const items = blindSpots.map(({ sentence, fix }) => ({ sentence, facts: fix === null ? [] : [fix] }));
  return itemSection('blind-spots', l10n.t('Blind spots'), remark, items);
}
