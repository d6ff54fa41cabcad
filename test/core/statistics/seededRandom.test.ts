import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mean } from 'simple-statistics';
import { seededRandom } from '../../../src/core/statistics/seededRandom';

const drawn = (seed: number, count: number) => Array.from({ length: count }, seededRandom(seed));

describe('numbers that look random', () => {
  it('are the same for the same seed, and lie from 0 to below 1', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const numbers = drawn(seed, 20);
        assert.deepEqual(drawn(seed, 20), numbers);
        assert.ok(numbers.every((number) => number >= 0 && number < 1));
        assert.equal(new Set(numbers).size, 20);
      }),
    );
  });

  it('differ from seed to seed', () => {
    assert.equal(new Set(Array.from({ length: 1000 }, (_, seed) => seededRandom(seed)())).size, 1000);
  });

  it('are spread evenly, and follow one another without a pattern', () => {
    const numbers = drawn(6, 100_000);
    assert.ok(Math.abs(mean(numbers) - 0.5) < 0.005);
    const pairs = Array.from({ length: 100 }, () => 0);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const cell = 10 * Math.floor((numbers[i] ?? 0) * 10) + Math.floor((numbers[i + 1] ?? 0) * 10);
      pairs[cell] = (pairs[cell] ?? 0) + 1;
    }
    const chiSquared = pairs.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
    // 99.9 % of even draws lie below, of 99 degrees of freedom
    assert.ok(chiSquared < 148.2, String(chiSquared));
  });
});
