import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import type { SignalWeek, TrapEvidence } from '../core/trap/trap';
import { commitsBehind, namedReleases } from '../views/changesBehind';
import { day, dayOfYear } from '../views/dates';
import { signalFormula } from '../views/signalFormula';
import { evidenceFacts, ofSignal, signalTitle } from '../views/trapWords';
import { number } from '../views/words';
import { behindList } from './behindList';
import { dataTable, scrollable } from './dataTable';
import { type Child, element } from './element';

/** What a signal rests on: its weeks, and the changes and releases that the last 12 weeks' figure counts. */
export function evidenceDetail(evidence: TrapEvidence, root: string, report: Report): Child[] {
  const { signal, sentence, weeks, changes, releases } = evidence;
  const behind = [...namedReleases(releases, report), ...commitsBehind(changes, report)];
  return [
    element('p', { textContent: sentence }),
    element('p', { className: 'note', textContent: evidenceFacts(evidence).join(' · ') }),
    element('p', { textContent: l10n.t('Formula: {0}', signalFormula(signal)) }),
    weeks.length === 0 ? null : weekTable(evidence),
    ...behind.map((list) => behindList(root, list)),
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
