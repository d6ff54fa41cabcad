import assert from 'node:assert/strict';
import fc from 'fast-check';
import { randomFrom, sampleOf } from './random';
import { type Case, caseOf, intervalsOf, macroOf, scoresOf } from './scores';

const anyCase = fc
  .record({ wanted: fc.nat(5), found: fc.nat(5), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ wanted, found, share }): Case => ({ wanted, found, right: Math.floor(share * Math.min(wanted, found)) }));

describe('scores', () => {
  it('are shares of what was found and of what was wanted', () => {
    const cases = [caseOf(new Set(['a', 'b']), new Set(['b', 'c'])), caseOf(new Set(['d']), new Set())];
    assert.deepEqual(scoresOf(cases), { precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
  });

  it('are unknown where there is nothing', () => {
    assert.deepEqual(scoresOf([]), { precision: null, recall: null, f1: null });
    assert.deepEqual(macroOf([[], []]), { precision: null, recall: null, f1: null });
  });

  it('of several repositories count each the same', () => {
    const [good, bad] = [
      { wanted: 1, found: 1, right: 1 },
      { wanted: 1, found: 1, right: 0 },
    ];
    assert.equal(macroOf([[good], [bad, bad, bad]]).f1, 0.5);
    assert.equal(scoresOf([good, bad, bad, bad]).f1, 0.25);
  });

  it('lie in their intervals, which are the same for the same seed', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 2, maxLength: 30 }), fc.nat(), (cases, seed) => {
        const intervals = intervalsOf(cases, scoresOf, seed);
        assert.deepEqual(intervalsOf(cases, scoresOf, seed), intervals);
        for (const interval of Object.values(intervals)) {
          if (interval) assert.ok(0 <= interval.low && interval.low <= interval.high && interval.high <= 1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('have an interval as wide as chance is', () => {
    const half = Array.from({ length: 100 }, (_, i): Case => ({ wanted: 1, found: 1, right: i % 2 }));
    const { precision } = intervalsOf(half, scoresOf, 1);
    // a binomial share of one half in 100 has a standard error of 5 %
    assert.ok(precision && Math.abs(precision.low - 0.4) < 0.03 && Math.abs(precision.high - 0.6) < 0.03);
  });
});

describe('a sample', () => {
  it('has as many as wanted, in their order, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), fc.nat(), (count, most, seed) => {
        const items = Array.from({ length: count }, (_, i) => i);
        const sample = sampleOf(items, most, seed);
        assert.equal(sample.length, Math.min(count, most));
        assert.deepEqual(
          sample,
          items.filter((item) => sample.includes(item)),
        );
        assert.deepEqual(sampleOf(items, most, seed), sample);
      }),
    );
  });

  it('takes each as often as any other', () => {
    const taken = new Map<number, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const item of sampleOf([0, 1, 2, 3], 1, seed)) taken.set(item, (taken.get(item) ?? 0) + 1);
    for (let item = 0; item < 4; item++) assert.ok(Math.abs((taken.get(item) ?? 0) - 500) < 100);
  });

  it('draws numbers from 0 to below 1', () => {
    const random = randomFrom(7);
    for (let i = 0; i < 1000; i++) assert.ok(((number) => number >= 0 && number < 1)(random()));
  });
});
