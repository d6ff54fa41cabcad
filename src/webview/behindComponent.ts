import * as l10n from '@vscode/l10n';
import type { ComponentName } from '../core/momentum/momentum';
import type { Report } from '../core/report/report';
import { DAY } from '../core/time/instant';
import { hintGroups } from '../views/hintGroups';
import { endInWords } from '../views/hintWords';
import { hours } from '../views/words';
import { element } from './element';
import { jumpButton } from './jump';
import { changeLink, type Links, linkList, releaseLink } from './links';

/** The changes, releases, hints or budgets that a score counts, as far as the report lists them. */
export function behindComponent(name: ComponentName, report: Report, links: Links): (HTMLElement | null)[] {
  const within = sinceOf(name, report);
  const releases = report.releases.filter(({ at, prerelease }) => !prerelease && within(at));
  const changes = (report.changes ?? []).filter(({ bot }) => !bot);
  switch (name) {
    case 'delivery':
      return [
        linkList(l10n.t('Releases'), releases, (release) => releaseLink(release.name, links)),
        linkList(
          l10n.t('Changes'),
          changes.filter(({ mergedAt }) => within(mergedAt)),
          ({ sha }) => changeLink(sha, links),
        ),
      ];
    case 'flow': {
      const released = new Set(releases.map(({ name }) => name));
      const isOfRelease = report.momentum.components.flow.from === 'leadTime';
      const timed = changes.flatMap(({ sha, mergedAt, releasedIn, leadHours, cycleHours }) => {
        const [isIn, took] = isOfRelease
          ? [releasedIn !== null && released.has(releasedIn), leadHours]
          : [within(mergedAt), cycleHours];
        return isIn && took !== null ? [{ sha, took }] : [];
      });
      return [
        linkList(l10n.t('Changes'), timed, ({ sha, took }) =>
          element('span', {}, changeLink(sha, links), ` ${hours(took)}`),
        ),
      ];
    }
    case 'quality':
    case 'recovery':
      return failures(name, report, links, within);
    case 'reliability':
      return [
        report.slos.length > 0 ? jumpButton('reliability-budgets', 'budgets', l10n.t('Show the error budgets')) : null,
      ];
  }
}

/** What git shows; what endpoints told is by incident. */
function failures(
  name: 'quality' | 'recovery',
  report: Report,
  links: Links,
  within: (at: string) => boolean,
): (HTMLElement | null)[] {
  const incidents = report.incidents.filter(({ startedAt }) => startedAt !== null && within(startedAt));
  const counted = hintGroups(report.hints).counted.filter(({ failed, repairedBy, recoveryHours }) =>
    name === 'quality' ? within(failed.at) : recoveryHours !== null && within(repairedBy.at),
  );
  return [
    linkList(l10n.t('Incidents'), incidents, ({ id, title, release }) =>
      element('span', {}, title ?? id, ...(release === null ? [] : [' · ', releaseLink(release, links)])),
    ),
    linkList(l10n.t('Change-failure hints'), counted, (hint) =>
      element(
        'span',
        {},
        changeLink(hint.failed.commit, links),
        ` ${endInWords(hint)}: `,
        changeLink(hint.repairedBy.commit, links),
      ),
    ),
    report.hints.length > 0 ? jumpButton(`${name}-hints`, 'hints', l10n.t('Show the hints')) : null,
  ];
}

/** Whether something lies in the longest window of the component's inputs. */
function sinceOf(name: ComponentName, { momentum, asOf }: Report): (at: string) => boolean {
  const days = Math.max(0, ...momentum.components[name].inputs.map(({ windowDays }) => windowDays));
  const since = Date.parse(asOf) - days * DAY;
  return (at) => Date.parse(at) >= since;
}
