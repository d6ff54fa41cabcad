import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverage, identifiersIn, rarityAmong, wordsIn } from '../../../../src/core/failures/origins/wordsIn';

describe('words of a message', () => {
  it('are told without endings, with the parts of names, and without what all messages have', () => {
    const message =
      'fix: crashes when parsing read_buffer\n\nSince readBuffer\n\nReviewed-by: Zoe <zoe@example.org>\nCC: Bo';
    assert.deepEqual([...wordsIn(message)], ['crash', 'pars', 'read_buffer', 'read', 'buffer', 'readbuffer']);
  });
});

describe('identifiers in lines of code', () => {
  it('are what looks like names', () => {
    assert.deepEqual(
      [...identifiersIn(['let sum_2 = a.total(prices);', '', 'x++'])],
      ['let', 'sum_2', 'total', 'prices'],
    );
  });
});

describe('how much of some words others have', () => {
  const sets = [['sum', 'total'], ['sum'], ['sum', 'tax']].map((words) => new Set(words));

  it('counts more what fewer have, and nothing that all have', () => {
    const rarity = rarityAmong(sets);
    assert.deepEqual(
      ['sum', 'tax', 'none'].map((word) => Number(rarity(word).toFixed(2))),
      [0.13, 0.98, 2.08],
    );
    assert.equal(coverage(new Set(['sum', 'tax']), new Set(['tax']), rarity).toFixed(2), '0.88');
    assert.equal(coverage(new Set(), new Set(['tax']), rarity), 0);
  });

  it('lies from 0 to 1', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd')).map((each) => new Set(each));
    fc.assert(
      fc.property(words, words, fc.array(words), (wanted, had, others) => {
        const share = coverage(wanted, had, rarityAmong(others));
        assert.ok(share >= 0 && share <= 1);
      }),
    );
  });
});
