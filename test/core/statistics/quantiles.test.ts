import assert from 'node:assert/strict';
import fc from 'fast-check';
import { medianOf, medianWithout, quantilesOf } from '../../../src/core/statistics/quantiles';

const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 50 });

describe('quantiles', () => {
  it('of nothing are unknown', () => {
    assert.equal(quantilesOf([]), undefined);
    assert.equal(medianOf([]), undefined);
  });

  it('of one value are that value', () => {
    assert.deepEqual(quantilesOf([7]), { median: 7, p75: 7, p95: 7 });
  });

  it('have the middle value as median, or the mean of the two in the middle', () => {
    assert.equal(medianOf([9, 1, 5]), 5);
    assert.equal(medianOf([9, 1, 5, 6]), 5.5);
  });

  it('have the same median without one value as all others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (some, pick) => {
        const sorted = some.toSorted((a, b) => a - b);
        const place = pick % sorted.length;
        assert.equal(medianWithout(sorted, sorted[place] ?? 0), medianOf(sorted.toSpliced(place, 1)));
      }),
    );
    assert.equal(medianWithout([1, 2, 4], 3), 2);
  });

  it('do not depend on the order, and change nothing', () => {
    const unordered = Array.from({ length: 21 }, (_, i) => 20 - i);
    assert.deepEqual(quantilesOf(unordered), { median: 10, p75: 15, p95: 19 });
    assert.equal(unordered[0], 20);
  });

  it('that fall between two values lie between them in proportion', () => {
    assert.deepEqual(quantilesOf([0, 100]), { median: 50, p75: 75, p95: 95 });
  });

  it('lie between the least and the greatest value, in their own order', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { median, p75, p95 } = quantilesOf(all) ?? assert.fail();
        const ordered = [Math.min(...all), median, p75, p95, Math.max(...all)];
        assert.deepEqual(
          ordered,
          ordered.toSorted((a, b) => a - b),
        );
      }),
    );
  });
});
