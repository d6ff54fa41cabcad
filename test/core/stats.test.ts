import assert from 'node:assert/strict';
import fc from 'fast-check';
import { medianOf, medianWithout, quantilesOf, wilsonInterval } from '../../src/core/stats';

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

describe('the interval of a share', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3
  const published: readonly (readonly [number, number, number, number])[] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [k, n, low, high] of published) {
    it(`is the published one for ${k} of ${n}`, () => {
      assert.deepEqual(
        wilsonInterval(k, n).map((bound) => Number(bound.toFixed(4))),
        [low, high],
      );
    });
  }

  it('is whole at both ends', () => {
    for (let n = 1; n < 500; n++) assert.deepEqual([wilsonInterval(0, n)[0], wilsonInterval(n, n)[1]], [0, 1]);
  });

  it('lies around the share, within 0 and 1', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const [low, high] = wilsonInterval(k, n);
        assert.ok(0 <= low && low <= k / n && k / n <= high && high <= 1 && low < high);
      }),
    );
  });
});
