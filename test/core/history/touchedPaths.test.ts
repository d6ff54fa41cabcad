import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TouchedPaths } from '../../../src/core/history/touchedPaths';

const anyRows = fc.array(fc.array(fc.nat({ max: 1000 }), { maxLength: 6 }), { maxLength: 20 });

function touchedBy(rows: readonly (readonly number[])[], order = rows.map((_, row) => row)): TouchedPaths {
  const touched = new TouchedPaths(0, 0);
  for (const row of order) {
    touched.begin(row);
    for (const path of rows[row] ?? []) touched.add(path);
  }
  return touched;
}

const listOf = (touched: TouchedPaths, rows: number) => Array.from({ length: rows }, (_, row) => [...touched.of(row)]);

describe('touched paths', () => {
  it('belong to the row that was begun, in whatever order rows are', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const touched = touchedBy(rows, rows.map((_, row) => row).toReversed());
        assert.deepEqual(listOf(touched, rows.length), rows);
        assert.equal(touched.count, rows.flat().length);
      }),
    );
  });

  it('come back from slices of any size, and more can follow', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const touched = touchedBy(rows);
        const copy = new TouchedPaths(1, 1);
        for (let from = 0; from < rows.length; from += size) {
          const { pathCounts, pathIds } = touched.slice(from, Math.min(from + size, rows.length));
          copy.append(from, pathCounts, pathIds);
        }
        copy.begin(rows.length);
        copy.add(7);
        assert.deepEqual(listOf(copy, rows.length + 1), [...rows, [7]]);
      }),
    );
  });

  it('are none of a row that was not begun', () => {
    assert.deepEqual([...new TouchedPaths(2, 2).of(1), ...new TouchedPaths(0, 0).of(5)], []);
  });
});
