import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scoreAtLeast, scoreAtMost, weightedMean } from '../../../src/core/momentum/scale';

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

describe('a score in log scale', () => {
  const table: readonly (readonly [number, number])[] = [
    [0, 1],
    [24, 1],
    [48, 1 - Math.log(2) / Math.log(30)],
    [24 * Math.sqrt(30), 0.5],
    [720, 0],
    [9999, 0],
  ];
  for (const [hours, score] of table)
    it(`of ${hours} h against 24 h and 720 h is ${score.toFixed(3)}`, () =>
      assert.ok(Math.abs(scoreAtMost(hours, 24, 720) - score) < 1e-9));

  it('of what is to be high is 1 at the target and 0 at an eighth', () => {
    assert.deepEqual([scoreAtLeast(9, 8, 1), scoreAtLeast(8, 8, 1), scoreAtLeast(1, 8, 1)], [1, 1, 0]);
    assert.ok(Math.abs(scoreAtLeast(4, 8, 1) - 2 / 3) < 1e-9);
    assert.equal(scoreAtLeast(0, 8, 1), 0);
  });

  it('has a place for a target of nothing', () => {
    assert.deepEqual([scoreAtMost(0, 0, 0), scoreAtMost(5, 0, 0), scoreAtLeast(0, 0, 0)], [1, 0, 1]);
  });

  it('lies from 0 to 1, and is never better for what is worse', () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        fc.double({ min: 1.1, max: 100, noNaN: true }),
        (a, b, target, factor) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const high = scoreAtMost(less, target, target * factor);
          const low = scoreAtMost(more, target, target * factor);
          assert.ok(0 <= low && low <= high && high <= 1);
          assert.ok(scoreAtLeast(less, target, target / factor) <= scoreAtLeast(more, target, target / factor));
        },
      ),
    );
  });
});

describe('the weighted geometric mean of scores', () => {
  it('is that of Hardy, Littlewood and Pólya, with 0.01 for anything lower', () => {
    const mean = (...pairs: [number, number][]) => weightedMean(pairs.map(([score, weight]) => ({ score, weight })));
    assert.equal(mean([1, 1], [1, 3]), 1);
    assert.ok(Math.abs((mean([0.25, 1], [1, 1]) ?? 0) - 0.5) < 1e-12);
    assert.ok(Math.abs((mean([0.001, 1], [1, 1]) ?? 0) - 0.1) < 1e-12);
    assert.ok(Math.abs((mean([0.5, 2], [0.25, 1]) ?? 0) - 2 ** (-4 / 3)) < 1e-12);
    assert.deepEqual([mean(), mean([1, 0])], [null, null]);
  });
});
