import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wilsonInterval } from '../../../src/core/statistics/wilson';

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
