import * as l10n from '@vscode/l10n';
import type { Report, ReportedChange } from '../core/report/report';
import { kindInWords } from '../views/commitWords';
import { day, minute } from '../views/dates';
import { countOfChanges, hours } from '../views/words';
import { type Column, dataRow, dataTable, scrollable } from './dataTable';
import { element } from './element';
import { commitButton } from './intents';
import { section } from './section';

const FIRST = 50;

/** What the reader has chosen to see, which outlives a new report. */
export interface ChangesShown {
  all: boolean;
}

export function changes(root: string, { changes }: Report, shown: ChangesShown): HTMLElement {
  const title = l10n.t('Changes');
  if (!changes) return section('changes', title, empty(l10n.t('This report was made without its list of changes.')));
  if (changes.length === 0) return section('changes', title, empty(l10n.t('No change was merged in the window.')));
  const columns = columnsFor(root);
  const caption = l10n.t('{0} merged in the window, newest first', countOfChanges(changes.length));
  const table = dataTable(caption, columns, shown.all ? changes : changes.slice(0, FIRST));
  const rest = shown.all ? [] : changes.slice(FIRST);
  return section(
    'changes',
    title,
    scrollable(caption, table),
    rest.length > 0 ? showAll(table, columns, rest, shown) : null,
  );
}

function columnsFor(root: string): Column<ReportedChange>[] {
  return [
    {
      title: l10n.t('Subject'),
      cell: ({ sha, subject }) => commitButton(root, sha, subject || l10n.t('(no subject)')),
    },
    { title: l10n.t('Kind'), cell: kindInWords },
    { title: l10n.t('Merged'), cell: ({ mergedAt }) => time(mergedAt) },
    {
      title: l10n.t('Cycle time'),
      cell: ({ cycleHours }) =>
        cycleHours === null ? unknown(l10n.t('Git does not show when work began.')) : hours(cycleHours),
      figure: true,
    },
    { title: l10n.t('Released in'), cell: ({ releasedIn }) => releasedIn ?? muted(l10n.t('not yet')) },
    {
      title: l10n.t('Files'),
      cell: ({ files }) => (files === null ? unknown(l10n.t('The history is cut off here.')) : String(files)),
      figure: true,
    },
  ];
}

function showAll(
  table: HTMLTableElement,
  columns: readonly Column<ReportedChange>[],
  rest: readonly ReportedChange[],
  shown: ChangesShown,
): HTMLElement {
  const button = element('button', { type: 'button', id: 'all-changes', className: 'secondary' });
  button.textContent = l10n.t('Show all: {0} more', rest.length);
  button.addEventListener('click', () => {
    shown.all = true;
    const rows = rest.map((change) => dataRow(columns, change));
    table.tBodies[0]?.append(...rows);
    button.remove();
    rows[0]?.querySelector('button')?.focus();
  });
  return button;
}

function time(at: string): HTMLElement {
  return element('time', { dateTime: at, title: minute(at), textContent: day(at) });
}

function unknown(why: string): HTMLElement {
  return element('span', { className: 'unknown', title: why, textContent: l10n.t('unknown') });
}

function muted(text: string): HTMLElement {
  return element('span', { className: 'note', textContent: text });
}

function empty(text: string): HTMLElement {
  return element('p', { className: 'empty', textContent: text });
}
