import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CodeChange, type CodeEdit, isLarge } from '../../../src/core/code/codeChange';
import { replay } from '../../../src/core/code/rework';

const edit = (path: string, ...hunks: number[]): CodeEdit => ({
  kind: 'edited',
  path,
  hunks: Int32Array.from(hunks),
});
const change = (...edits: CodeEdit[]): CodeChange => ({ large: false, edits });

/** The rework of the last of some changes, of which all but the first `old` are young to it. */
function last(changes: readonly CodeChange[], old = 0) {
  const { land } = replay();
  return changes.map((each, place) => land(each, place, old)).at(-1);
}

describe('rework', () => {
  const ten = change(edit('a', 0, 0, 10));
  const cases: [what: string, changes: CodeChange[], rewritten: number, written: number, old?: number][] = [
    ['young lines that are written anew', [ten, change(edit('a', 2, 3, 4))], 3, 4],
    ['young lines that are removed, as a revert does', [ten, change(edit('a', 0, 10, 0))], 10, 0],
    ['no old lines', [ten, change(edit('a', 2, 3, 4))], 0, 4, 1],
    ['no lines of unknown age', [change(edit('a', 2, 3, 4))], 0, 4],
    ['no lines of other files', [ten, change(edit('b', 2, 3, 4))], 0, 4],
    [
      'young lines of a file that is deleted',
      [ten, change({ kind: 'deleted', path: 'a', hunks: Int32Array.of(0, 12, 0) })],
      10,
      0,
    ],
    [
      'no lines of a file that was deleted and made anew',
      [
        ten,
        change({ kind: 'deleted', path: 'a', hunks: Int32Array.of(0, 10, 0) }),
        change(edit('a', 0, 0, 2)),
        change(edit('a', 0, 5, 0)),
      ],
      2,
      0,
    ],
    ['nothing of a move', [ten, change({ kind: 'moved', path: 'b', from: 'a', same: true })], 0, 0],
    [
      'young lines that were moved meanwhile',
      [ten, change({ kind: 'moved', path: 'b', from: 'a', same: true }), change(edit('b', 0, 4, 1))],
      4,
      1,
    ],
    [
      'no lines that were moved and edited at once',
      [ten, change({ kind: 'moved', path: 'b', from: 'a', same: false }), change(edit('b', 0, 4, 1))],
      0,
      1,
    ],
    ['nothing of a large change', [ten, { ...change(edit('a', 0, 10, 10)), large: true }], 0, 0],
    [
      'no lines that a large change wrote',
      [ten, { ...change(edit('a', 0, 9, 9)), large: true }, change(edit('a', 0, 10, 1))],
      1,
      1,
    ],
    [
      'no lines after too many hunks',
      [ten, change({ kind: 'edited', path: 'a', hunks: null }), change(edit('a', 0, 4, 0))],
      0,
      0,
    ],
  ];
  for (const [what, changes, rewritten, written, old] of cases)
    it(`counts ${what}`, () => assert.deepEqual(last(changes, old), { written, rewritten }));

  it('is not looked for in more than 50 files or 5,000 lines at once', () => {
    assert.deepEqual([isLarge(50, 5000), isLarge(51, 0), isLarge(1, 5001)], [false, true, true]);
  });

  it('is what an array of lines says that is edited likewise', () => {
    const anyEdit = fc.record({
      path: fc.constantFrom('a', 'b', 'c'),
      from: fc.nat(12),
      removed: fc.nat(6),
      added: fc.nat(6),
    });
    const anyChange = fc.record({
      edits: fc.uniqueArray(anyEdit, { maxLength: 3, selector: ({ path }) => path }),
      large: fc.boolean(),
      youngBefore: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 15 }), (changes) => {
        const files = new Map(['a', 'b', 'c'].map((path) => [path, Array.from({ length: 300 }, () => -1)]));
        const { land } = replay();
        changes.forEach(({ edits, large, youngBefore }, place) => {
          const youngFrom = Math.max(0, place - youngBefore);
          let rewritten = 0;
          let written = 0;
          for (const { path, from, removed, added } of edits) {
            const writers = Array.from({ length: added }, () => (large ? -1 : place));
            const gone = files.get(path)?.splice(from, removed, ...writers) ?? [];
            rewritten += gone.filter((writer) => writer >= youngFrom).length;
            written += added;
          }
          const code = change(...edits.map(({ path, from, removed, added }) => edit(path, from, removed, added)));
          const expected = large ? { written: 0, rewritten: 0 } : { written, rewritten };
          assert.deepEqual(land({ ...code, large }, place, youngFrom), expected);
        });
      }),
    );
  });
});
