import assert from 'node:assert/strict';
import fc from 'fast-check';
import { START, titleKeys } from '../../../../src/core/history/message/title';

const same: readonly (readonly [string, string])[] = [
  ['Add search', 'add search'],
  ['Add search', 'Add search (#12)'],
  ['Add search (#12)', 'Add search (#12) (#15)'],
  ['Add search', 'Add search (pull request #12)'],
  ['Add search', 'feat: Add search'],
  ['Add search', 'fix(ui)!: Add search.'],
  ['Add  "search"', "Add 'search'"],
  ['Add search', '  Add\tsearch  '],
  ['Revert "Add search"', 'revert: Add search'],
];
const different: readonly (readonly [string, string])[] = [
  ['Add search', 'Add searches'],
  ['Add search', 'Addsearch'],
  ['Add search', 'revert: Add search'],
  ['Add search', 'netdev: Add search'],
  ['Add search', 'Add search (issue #12)'],
  ['Grüße', 'Größe'],
];

describe('the keys of a title', () => {
  for (const [one, other] of same) {
    it(`are the same for ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () =>
      assert.equal(titleKeys(one).title, titleKeys(other).title));
  }
  for (const [one, other] of different) {
    it(`differ for ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () =>
      assert.notEqual(titleKeys(one).title, titleKeys(other).title));
  }

  it('are none where there is neither letter nor digit', () => {
    for (const subject of ['', '  ', '...', '(#12)']) assert.deepEqual(titleKeys(subject), { title: 0, titleStart: 0 });
  });

  it('share a start where the rest was cut off', () => {
    const long = 'Resolve the relative path of a request inside unoptimized packages';
    assert.equal(titleKeys(long.slice(0, 50)).titleStart, titleKeys(long).titleStart);
    assert.equal(titleKeys('a'.repeat(START - 1)).titleStart, 0);
    assert.notEqual(titleKeys('a'.repeat(START)).titleStart, 0);
  });

  it('are 32 bits of any text, and the same with a number after it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat({ max: 10 ** 6 }), (text, number) => {
        const { title, titleStart } = titleKeys(text);
        for (const key of [title, titleStart]) assert.ok(Number.isInteger(key) && key >= 0 && key < 2 ** 32);
        assert.deepEqual(titleKeys(`${text} (#${number})`), { title, titleStart });
        assert.deepEqual(titleKeys(`fix: ${text}`).title, titleKeys(`feat(x): ${text}`).title);
      }),
    );
  });
});
