import * as l10n from '@vscode/l10n';
import type { Report } from '../core/report/report';
import type { TrapEvidence } from '../core/trap/trap';
import { inReadingOrder } from '../views/evidenceTable';
import { directionInWords, ofSignal, signalTitle } from '../views/trapWords';
import { number, times } from '../views/words';
import { scrollable } from './dataTable';
import { type Child, element } from './element';
import { evidenceDetail } from './evidenceDetail';
import { moodIcon } from './moodIcon';
import { openingTable } from './openingTable';

/** What the verdict rests on; each row opens to its weeks, changes and releases. */
export function evidence(root: string, report: Report): HTMLElement | null {
  const rows = inReadingOrder(report.trap.evidence);
  if (rows.length === 0) return null;
  const caption = l10n.t('Its evidence. Open a signal to see its weeks, changes and releases.');
  const table = openingTable<TrapEvidence>(
    caption,
    [
      { title: l10n.t('Signal'), cell: ({ signal }) => signalTitle(signal) },
      { title: l10n.t('Direction'), cell: direction },
      { title: l10n.t('12 weeks before'), cell: (row) => known(row.before, ofSignal(row)), figure: true },
      { title: l10n.t('Last 12 weeks'), cell: (row) => ofSignal(row)(row.after), figure: true },
      { title: l10n.t('Effect'), cell: ({ effect }) => known(effect, times), figure: true },
      { title: 'p', cell: ({ p }) => known(p, probability), figure: true },
      { title: l10n.t('Samples'), cell: samples, figure: true },
    ],
    rows,
    { id: ({ signal }) => `signal-${signal}`, content: (row) => evidenceDetail(row, root, report) },
  );
  return scrollable(caption, table);
}

function direction(row: TrapEvidence): HTMLElement {
  const words = directionInWords(row);
  return row.direction === 'worse'
    ? element('span', { className: 'mood-warning' }, moodIcon('warning'), ' ', words)
    : element('span', { textContent: words });
}

function known(value: number | null, say: (value: number) => string): Child {
  return value === null ? element('span', { className: 'unknown', textContent: l10n.t('unknown') }) : say(value);
}

function probability(p: number): string {
  return p < 0.001 ? '< 0.001' : number(p);
}

function samples({ before, sampleBefore, sampleAfter }: TrapEvidence): string {
  return before === null ? number(sampleAfter) : `${number(sampleBefore)} → ${number(sampleAfter)}`;
}
