import * as l10n from '@vscode/l10n';
import type { Suspect } from '../core/reliability/burnOnset';
import type { Report } from '../core/report/report';
import { namedReleases } from '../views/changesBehind';
import { burnItem, costItem, suspectInWords } from '../views/spendingWords';
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
    links: releaseLinks(root, cost.release, report),
  }));
  return itemSection('release-costs', l10n.t('Cost of releases'), remark, items);
}

/** A release that is none of the report's has been named already. */
function releaseLinks(root: string, name: string, report: Report): HTMLElement[] {
  const items = namedReleases([name], report).flatMap(({ items }) => items);
  return items.filter(({ sha }) => sha !== null).map((item) => itemLink(root, item));
}

function burns(root: string, report: Report): HTMLElement {
  const remark =
    report.burns.length === 0
      ? l10n.t('No beginning of a burn is known.')
      : l10n.t('When budgets began to burn, and what had landed in the hours before, the nearest first.');
  const items = report.burns.map((burn) => {
    const { began, suspects } = burn;
    const { sentence, facts } = burnItem(burn, report);
    const links = suspects.map((each) =>
      itemLink(root, { text: suspectInWords(each, began, report), sha: commitOf(each, report) }),
    );
    return { sentence, facts: links.length > 0 ? [] : facts, links };
  });
  return itemSection('burns', l10n.t('Burns and suspects'), remark, items);
}

/** Null of a release that is none of the report's. */
function commitOf(suspect: Suspect, { releases }: Report): string | null {
  switch (suspect.kind) {
    case 'release':
      return releases.find(({ name }) => name === suspect.name)?.sha ?? null;
    case 'change':
      return suspect.sha;
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
