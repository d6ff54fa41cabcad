import assert from 'node:assert/strict';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { Commits } from '../../../../src/core/history/commits';
import { packedRows, unpackedRows } from '../../../../src/sources/git/kept/packedRows';
import { anyPast } from '../../../support/anyPast';
import { commit, merge, past } from '../../../support/past';

const some = past(
  ...[commit('base', 0, { files: ['a', 'b'] }), commit('one', 1, { begun: 3 }), commit('two', 1, { after: ['base'] })],
  ...[commit('three', 2, { after: ['base', 'missing'] }), merge('landed', 3, 'one', 'two', 'three')],
).commits;

describe('packed rows', () => {
  it('come back, in blocks of any size', () => {
    fc.assert(
      fc.property(anyPast(), fc.integer({ min: 1, max: 12 }), ({ commits }, block) => {
        for (let from = 0; from < commits.rows; from += block) {
          const rows = commits.slice(from, Math.min(from + block, commits.rows));
          assert.deepEqual(unpackedRows(packedRows(rows, from), from), rows);
        }
      }),
    );
  });

  it('come back from bytes', () => {
    const rows = some.slice(0, some.rows);
    assert.deepEqual(unpackedRows(deserialize(serialize(packedRows(rows, 0))), 0), rows);
  });

  it('may be none', () => {
    const rows = new Commits().slice(0, 0);
    assert.deepEqual(unpackedRows(packedRows(rows, 7), 7), rows);
  });

  for (const column of [
    'committed',
    'authoredBefore',
    'firstParent',
    'secondParent',
    'pathCounts',
    'pathIds',
  ] as const) {
    it(`are refused where ${column} has too little or too much`, () => {
      const rows = packedRows(some.slice(0, some.rows), 0);
      assert.equal(unpackedRows({ ...rows, [column]: rows[column].slice(0, -1) }, 0), undefined);
      assert.equal(unpackedRows({ ...rows, [column]: Uint8Array.of(...rows[column], 0) }, 0), undefined);
    });
  }
});
