import type { Child } from './element';
import { element } from './element';

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => Child;
  /** Figures stand to the right. */
  readonly figure?: boolean;
}

/** A table with a caption and headings; the first column names the row. */
export function dataTable<T>(caption: string, columns: readonly Column<T>[], rows: readonly T[]): HTMLTableElement {
  const heading = ({ title, figure }: Column<T>) =>
    element('th', { scope: 'col', className: figure ? 'figure' : '', textContent: title });
  return element(
    'table',
    {},
    element('caption', { textContent: caption }),
    element('thead', {}, element('tr', {}, ...columns.map(heading))),
    element('tbody', {}, ...rows.map((row) => dataRow(columns, row))),
  );
}

/** One more row of such a table. */
export function dataRow<T>(columns: readonly Column<T>[], row: T): HTMLTableRowElement {
  const cells = columns.map(({ cell, figure }, i) => {
    const className = figure ? 'figure' : '';
    return i === 0 ? element('th', { scope: 'row', className }, cell(row)) : element('td', { className }, cell(row));
  });
  return element('tr', {}, ...cells);
}

/** What may be wider than the page scrolls by itself, by keyboard too. */
export function scrollable(name: string, content: HTMLElement): HTMLElement {
  return element('div', { className: 'scrollable', role: 'region', tabIndex: 0, 'aria-label': name }, content);
}
