import assert from 'node:assert/strict';
import fc from 'fast-check';
import { permutationTest as packaged } from 'simple-statistics';
import { permutationTest } from '../../../src/core/statistics/permutation';
import { seededRandom } from '../../../src/core/statistics/seededRandom';

/** Of all ways to choose: how often the sum of those chosen is at least the observed one. */
function exactHigher(before: readonly number[], after: readonly number[]): number {
  const all = [...before, ...after];
  const observed = after.reduce((sum, value) => sum + value, 0);
  let [ways, hits] = [0, 0];
  for (let mask = 0; mask < 1 << all.length; mask++) {
    const chosen = all.filter((_, i) => mask & (1 << i));
    if (chosen.length !== after.length) continue;
    ways += 1;
    if (chosen.reduce((sum, value) => sum + value, 0) >= observed - 1e-9) hits += 1;
  }
  return hits / ways;
}

const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 });

describe('the chance of a difference', () => {
  const random = seededRandom(6);
  const drawn = (count: number, shift: number) =>
    Array.from({ length: count }, () => Math.round(random() * 20) / 4 + shift);
  for (const shift of [0, 0.5, 1, 2, 3])
    it(`is near the exact one where values differ by ${shift}`, () => {
      const [before, after] = [drawn(6, 0), drawn(7, shift)];
      const exact = exactHigher(before, after);
      const { higher } = permutationTest(before, after);
      // fifty hits stop the drawing: their number is off by a seventh, and seldom by three times that
      assert.ok(Math.abs(higher - exact) < Math.max(0.01, 0.5 * exact), `${higher} is not ${exact}`);
    });

  it('is near that of simple-statistics', () => {
    const [before, after] = [drawn(12, 0), drawn(12, 1.2)];
    const theirs = packaged(after, before, 'greater', 20_000, seededRandom(1));
    assert.ok(Math.abs(permutationTest(before, after).higher - theirs) < 0.01);
  });

  // E. L. Lehmann, Nonparametrics (1975), 1.2: of five patients three got the treatment and rank best: 1 of 10 ways
  it('is one of the ways to choose where the values are as far apart as can be', () => {
    assert.ok(Math.abs(permutationTest([1, 2], [3, 4, 5]).higher - 0.1) < 0.03);
  });

  it('is 1 where nothing differs, and never 0', () => {
    assert.deepEqual(permutationTest([2, 2, 2], [2, 2, 2, 2]), { higher: 1, lower: 1 });
    assert.equal(permutationTest([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [9, 9, 9, 9, 9, 9, 9, 9, 9, 9]).higher, 1 / 2000);
  });

  it('lies within 0 and 1, the same in any order and the other way round', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const chance = permutationTest(before, after);
        for (const p of [chance.higher, chance.lower]) assert.ok(0 < p && p <= 1);
        assert.deepEqual(permutationTest(before.toReversed(), after.toReversed()), chance);
      }),
    );
  });

  it('falls as what came after rises', () => {
    fc.assert(
      fc.property(values, values, fc.integer({ min: 1, max: 9 }), (before, after, more) => {
        const raised = after.map((value) => value + more);
        assert.ok(permutationTest(before, raised).higher <= permutationTest(before, after).higher);
      }),
    );
  });

  it('is at most 0.05 in about one of twenty where there is no difference', () => {
    const times = Array.from({ length: 2000 }, () => permutationTest(drawn(12, 0), drawn(12, 0)).higher);
    const found = times.filter((p) => p <= 0.05).length / times.length;
    assert.ok(0.035 < found && found < 0.06, `${found}`);
  });
});
