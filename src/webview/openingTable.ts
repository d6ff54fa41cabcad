import { type Column, dataRow, dataTable } from './dataTable';
import { type Child, element, icon } from './element';

/** What a row has beneath it. */
export interface Opening<T> {
  /** Unique on the page. */
  readonly id: (row: T) => string;
  /** Made when it is first opened. */
  readonly content: (row: T) => readonly Child[];
}

/** A table whose rows open, by a button in their first cell. */
export function openingTable<T>(
  caption: string,
  [first, ...others]: readonly [Column<T>, ...Column<T>[]],
  rows: readonly T[],
  opening: Opening<T>,
): HTMLTableElement {
  const columns = [{ ...first, cell: (row: T) => opener(first.cell(row), opening, row) }, ...others];
  const table = dataTable(caption, columns, []);
  table.classList.add('opening');
  table.tBodies[0]?.append(...rows.flatMap((row) => [dataRow(columns, row), beneath(opening.id(row), columns.length)]));
  return table;
}

function opener<T>(title: Child, { id, content }: Opening<T>, row: T): HTMLElement {
  const button = element(
    'button',
    { type: 'button', id: `open-${id(row)}`, className: 'opener', 'aria-expanded': 'false', 'aria-controls': id(row) },
    icon('chevron-right'),
    title,
  );
  button.addEventListener('click', () => {
    const place = document.getElementById(id(row));
    if (!place) return;
    place.hidden = !place.hidden;
    button.setAttribute('aria-expanded', String(!place.hidden));
    const cell = place.querySelector('td');
    if (cell?.childElementCount === 0) cell.append(...content(row).filter((child) => child !== null));
  });
  return button;
}

function beneath(id: string, colSpan: number): HTMLElement {
  return element('tr', { id, className: 'beneath', hidden: true }, element('td', { colSpan }));
}
