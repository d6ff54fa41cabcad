import type { CommitKeys } from './commitKeys';
import type { Commits } from './commits';

const EMPTY = -1;

/**
 * The rows that share a key with another one, each list by rising rows. Linear; a list is made only where keys meet.
 * @param counts Whether a row counts.
 */
export function twinsBy(commits: Commits, key: keyof CommitKeys, counts: (row: number) => boolean): number[][] {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, commits.rows * 2)))).fill(EMPTY);
  const before = new Int32Array(commits.rows).fill(EMPTY);
  const last = new Set<number>();
  for (let row = 0; row < commits.rows; row++) {
    const value = commits.keyOf(row, key);
    if (value === 0 || !counts(row)) continue;
    const slot = slotOf(commits, key, value, slots);
    const twin = slots[slot] ?? EMPTY;
    slots[slot] = row;
    if (twin === EMPTY) continue;
    before[row] = twin;
    last.delete(twin);
    last.add(row);
  }
  return Array.from(last, (end) => {
    const rows: number[] = [];
    for (let row = end; row !== EMPTY; row = before[row] ?? EMPTY) rows.push(row);
    return rows.toReversed();
  });
}

/** Where rows with this value are, or the free slot where they belong. */
function slotOf(commits: Commits, key: keyof CommitKeys, value: number, slots: Int32Array): number {
  for (let slot = value & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const row = slots[slot] ?? EMPTY;
    if (row === EMPTY || commits.keyOf(row, key) === value) return slot;
  }
}
