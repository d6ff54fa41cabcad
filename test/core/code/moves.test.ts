import assert from 'node:assert/strict';
import { editsOf, type Move, mayHoldMoves, type PatchedFile } from '../../../src/core/code/moves';

const hunks = Int32Array.of(0, 1, 1);
const file = (kind: PatchedFile['kind'], path: string): PatchedFile => ({ kind, path, hunks });
const move = (from: string, to: string, same = true): Move => ({ from, to, same });
const edited = (path: string) => ({ kind: 'edited', path, hunks });
const deleted = (path: string) => ({ kind: 'deleted', path, hunks });

describe('the edits of a change', () => {
  const files = [file('deleted', 'a'), file('created', 'b'), file('edited', 'c')];
  const cases: [what: string, moves: Move[], edits: unknown[]][] = [
    ['without moves', [], [deleted('a'), edited('b'), edited('c')]],
    ['with a move', [move('a', 'b')], [{ kind: 'moved', path: 'b', from: 'a', same: true }, edited('c')]],
    [
      'with one that was edited',
      [move('a', 'b', false)],
      [{ kind: 'moved', path: 'b', from: 'a', same: false }, edited('c')],
    ],
    [
      'with moves of other files',
      [move('README.md', 'b'), move('a', 'x.md')],
      [deleted('a'), edited('b'), edited('c')],
    ],
  ];
  for (const [what, moves, edits] of cases)
    it(`are told ${what}`, () => assert.deepEqual(editsOf(files, moves), edits));

  it('may hold moves where files come and go', () => {
    assert.equal(mayHoldMoves(files), true);
    assert.equal(mayHoldMoves(files.slice(1)), false);
    assert.equal(mayHoldMoves([...files.slice(0, 1), ...files.slice(2)]), false);
  });
});
