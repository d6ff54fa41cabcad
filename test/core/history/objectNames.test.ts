import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ObjectNames } from '../../../src/core/history/objectNames';

const digit = fc.constantFrom(...'0123456789abcdef');

/** Names of a length, some of which begin alike. */
function names(length: number): fc.Arbitrary<string[]> {
  const any = fc.string({ unit: digit, minLength: length, maxLength: length });
  const alike = fc
    .tuple(fc.constantFrom('c0ffee12', 'c0ffee1', 'c0ffee123', '0000000', 'ffffffff'), any)
    .map(([start, name]) => (start + name).slice(0, length));
  return fc.array(fc.oneof(any, alike), { maxLength: 60 });
}

function numbered(i: number): string {
  return createHash('sha1').update(String(i)).digest('hex');
}

for (const length of [40, 64]) {
  describe(`object names of ${length} digits`, () => {
    it('have rows in the order in which they came, and one each', () => {
      fc.assert(
        fc.property(names(length), (list) => {
          const found = new ObjectNames(0);
          const known = new Map<string, number>();
          for (const name of list) {
            const row = known.get(name) ?? known.size;
            assert.equal(found.rowOf(name), known.get(name) ?? -1);
            known.set(name, row);
            assert.equal(found.add(name), row);
          }
          assert.equal(found.size, known.size);
          for (const [name, row] of known) assert.deepEqual([found.at(row), found.rowOf(name)], [name, row]);
        }),
      );
    });

    it('are found by seven digits and more', () => {
      fc.assert(
        fc.property(names(length), fc.integer({ min: 7, max: length }), (list, digits) => {
          const found = new ObjectNames(0);
          for (const name of list) found.add(name);
          for (const prefix of [...list.map((name) => name.slice(0, digits)), 'c0ffee1', 'c0ffee12', 'c0ffee123']) {
            const expected = new Set(list.filter((name) => name.startsWith(prefix)));
            const rows = found.startingWith(prefix);
            assert.equal(rows.length, expected.size);
            assert.deepEqual(new Set(rows.map((row) => found.at(row))), expected);
          }
        }),
      );
    });

    it('come back from what was packed, in blocks', () => {
      fc.assert(
        fc.property(names(length), fc.integer({ min: 1, max: 20 }), (list, block) => {
          const found = new ObjectNames(1000);
          for (const name of list) found.add(name);
          const copy = new ObjectNames(0);
          for (let from = 0; from < found.size; from += block) {
            const to = Math.min(from + block, found.size);
            copy.addPacked(found.packed(from, to), to - from);
          }
          assert.equal(copy.size, found.size);
          for (let row = 0; row < found.size; row++) {
            assert.deepEqual([copy.at(row), copy.rowOf(found.at(row))], [found.at(row), row]);
          }
        }),
      );
    });
  });
}

describe('object names', () => {
  it('may be thousands', () => {
    const found = new ObjectNames(1000);
    const list = Array.from({ length: 20_000 }, (_, i) => numbered(i));
    assert.ok(list.every((name, row) => found.add(name) === row));
    assert.ok(list.every((name, row) => found.rowOf(name) === row && found.at(row) === name));
    assert.ok(list.every((name, row) => found.startingWith(name.slice(0, 12)).join() === String(row)));
    assert.equal(found.rowOf(numbered(20_000)), -1);
  });

  it('may share their first eight digits, a thousand of them', () => {
    const found = new ObjectNames(4);
    const list = Array.from({ length: 1000 }, (_, i) => `c0ffee12${numbered(i).slice(8)}`);
    for (const name of list) found.add(name);
    assert.ok(list.every((name, row) => found.rowOf(name) === row));
    assert.equal(found.startingWith('c0ffee1').length, 1000);
    assert.deepEqual(found.startingWith(list[7]?.slice(0, 20) ?? ''), [7]);
  });

  it('are of one kind in a repository, and nothing else', () => {
    const found = new ObjectNames(1000);
    const name = numbered(1);
    found.add(name);
    for (const none of ['', 'c0ffee1', name.slice(1), `${name}0`, 'a'.repeat(64), 'g'.repeat(40), name.toUpperCase()]) {
      assert.deepEqual([found.add(none), found.rowOf(none)], [-1, -1], none);
    }
    assert.equal(found.size, 1);
  });

  it('are read where they stand in bytes', () => {
    const found = new ObjectNames(1000);
    const line = Buffer.from(`${numbered(1)} ${numbered(2)}\0`);
    assert.deepEqual([found.addFrom(line, 0, 40), found.addFrom(line, 41, 81), found.addFrom(line, 0, 39)], [0, 1, -1]);
    assert.deepEqual([found.at(0), found.at(1)], [numbered(1), numbered(2)]);
  });

  it('are not there before any came', () => {
    const found = new ObjectNames(1000);
    assert.deepEqual([found.size, found.rowOf(numbered(1)), found.startingWith('c0ffee1')], [0, -1, []]);
  });
});
