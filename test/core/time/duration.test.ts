import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDuration } from '../../../src/core/time/duration';
import { DAY, HOUR, MINUTE, WEEK } from '../../../src/core/time/instant';

describe('a duration', () => {
  it('is a number and a unit', () => {
    assert.deepEqual(['5m', '6h', '30d', '2w'].map(parseDuration), [5 * MINUTE, 6 * HOUR, 30 * DAY, 2 * WEEK]);
  });

  for (const text of [
    '',
    '0d',
    '030d',
    '-1d',
    '+1d',
    '1.5h',
    '1e3d',
    '30',
    'd',
    '30D',
    '30 d',
    ' 30d',
    '30d\n',
    '1d2h',
    '٣d',
    '9999999m',
  ]) {
    it(`is nothing else: ${JSON.stringify(text)}`, () => {
      assert.equal(parseDuration(text), undefined);
    });
  }

  it('is a hundred years at most, so that its start can be written as RFC 3339', () => {
    assert.equal(parseDuration('36525d'), 36_525 * DAY);
    assert.equal(parseDuration('36526d'), undefined);
    assert.equal(parseDuration('999999w'), undefined);
  });

  it('comes back from how it is written', () => {
    const unit = fc.constantFrom(['m', MINUTE], ['h', HOUR], ['d', DAY], ['w', WEEK] as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), unit, (count, [letter, length]) => {
        assert.equal(parseDuration(`${count}${letter}`), count * length);
      }),
    );
  });

  it('is understood or not, but never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const length = parseDuration(text);
        assert.ok(length === undefined || (Number.isFinite(length) && length > 0));
      }),
    );
  });
});
