import * as l10n from '@vscode/l10n';
import type { SignalWeek, TrapEvidence } from '../core/trap/trap';
import { day, dayOfYear } from '../views/dates';
import { evidenceFacts, ofSignal, signalTitle } from '../views/trapWords';
import { number } from '../views/words';
import { dataTable, scrollable } from './dataTable';
import { type Child, element } from './element';
import { changeLink, type Links, linkList, releaseLink } from './links';

/** What a signal rests on: its weeks, and the changes and releases that the last 12 weeks' figure counts. */
export function evidenceDetail(evidence: TrapEvidence, links: Links): Child[] {
  const { sentence, weeks, changes, releases } = evidence;
  return [
    element('p', { textContent: sentence }),
    element('p', { className: 'note', textContent: evidenceFacts(evidence).join(' · ') }),
    weeks.length === 0 ? null : weekTable(evidence),
    linkList(l10n.t('Releases'), releases, (name) => releaseLink(name, links)),
    linkList(l10n.t('Changes'), changes, (sha) => changeLink(sha, links)),
  ];
}

function weekTable(evidence: TrapEvidence): HTMLElement {
  const caption = l10n.t('{0} by week, oldest first', signalTitle(evidence.signal));
  const say = ofSignal(evidence);
  const table = dataTable<SignalWeek>(
    caption,
    [
      { title: l10n.t('Week'), cell: ({ start, end }) => `${dayOfYear(start)} – ${day(end)}` },
      { title: l10n.t('Value'), cell: ({ value }) => (value === null ? l10n.t('unknown') : say(value)), figure: true },
      { title: l10n.t('Sample'), cell: ({ sampleSize }) => number(sampleSize), figure: true },
    ],
    evidence.weeks,
  );
  return scrollable(caption, table);
}
