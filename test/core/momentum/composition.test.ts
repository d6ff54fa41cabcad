import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverageOf, highestIndexWith, indexOf, type Scores } from '../../../src/core/momentum/composition';
import { COMPONENTS, type ComponentName } from '../../../src/core/momentum/momentum';
import { EQUAL_WEIGHTS, type Weights } from '../../../src/core/momentum/weights';

const each = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Readonly<Record<ComponentName, Value>>> =>
  fc.record({ delivery: arbitrary, flow: arbitrary, quality: arbitrary, recovery: arbitrary, reliability: arbitrary });

const score = fc.double({ min: 0, max: 1, noNaN: true });
const anyScores = each(fc.option(score, { freq: 4 }));
const anyWeights = each(fc.oneof(fc.constant(1), fc.double({ min: 0, max: 10, noNaN: true }), fc.constant(0)));
const component = fc.constantFrom(...COMPONENTS);

const huge = Number.MAX_VALUE;
const hugeWeights: Weights = { delivery: huge, flow: huge, quality: huge, recovery: huge, reliability: huge };
const ALL_BEST: Scores = { delivery: 1, flow: 1, quality: 1, recovery: 1, reliability: 1 };

describe('the momentum index of five scores', () => {
  const table: readonly (readonly [string, Partial<Scores>, Partial<Weights>, number | null, number])[] = [
    ['all best', {}, {}, 100, 1],
    ['reliability gone', { reliability: 0 }, {}, 39.810717, 1],
    ['one at half', { flow: 0.5 }, {}, 87.055056, 1],
    ['one at half that counts twice', { flow: 0.5 }, { flow: 2 }, 79.370053, 1],
    ['one at nothing that does not count', { flow: 0 }, { flow: 0 }, 100, 1],
    ['two unknown', { recovery: null, reliability: null }, {}, 100, 0.6],
    ['three unknown', { flow: null, recovery: null, reliability: null }, {}, null, 0.4],
    ['half of the weights unknown', { reliability: null }, { reliability: 4 }, 100, 0.5],
    [
      'one known, and the others of no weight',
      { flow: 0.5, delivery: null, quality: null },
      { delivery: 0, quality: 0, recovery: 0, reliability: 0 },
      50,
      1,
    ],
    ['one at half, and weights whose sum no number holds', { flow: 0.5 }, hugeWeights, 87.055056, 1],
  ];
  for (const [name, scores, weights, index, coverage] of table)
    it(name, () => {
      const [all, weighing] = [
        { ...ALL_BEST, ...scores },
        { ...EQUAL_WEIGHTS, ...weights },
      ];
      const got = indexOf(all, weighing);
      if (index === null) assert.equal(got, null);
      else assert.ok(got !== null && Math.abs(got - index) < 1e-6, String(got));
      assert.equal(coverageOf(all, weighing), coverage);
    });

  it('lies from 0 to 100', () => {
    fc.assert(
      fc.property(anyScores, anyWeights, (scores, weights) => {
        const [index, coverage] = [indexOf(scores, weights), coverageOf(scores, weights)];
        assert.ok(0 <= coverage && coverage <= 1);
        assert.ok(index === null || (0 <= index && index <= 100));
      }),
    );
  });

  it('never falls when one of them gets better', () => {
    fc.assert(
      fc.property(anyScores, anyWeights, component, score, score, (scores, weights, name, a, b) => {
        const low = indexOf({ ...scores, [name]: Math.min(a, b) }, weights);
        const high = indexOf({ ...scores, [name]: Math.max(a, b) }, weights);
        assert.equal(low === null, high === null);
        assert.ok(low === null || high === null || low <= high);
      }),
    );
  });

  it('is no higher than what any of them allows', () => {
    fc.assert(
      fc.property(anyScores, anyWeights, component, score, (scores, weights, name, worst) => {
        const all = { ...scores, [name]: worst };
        const known = COMPONENTS.reduce((sum, each) => sum + (all[each] === null ? 0 : weights[each]), 0);
        const index = indexOf(all, weights);
        if (index !== null) assert.ok(index <= highestIndexWith(worst, weights[name] / known) + 1e-6);
      }),
    );
    assert.ok(Math.abs(highestIndexWith(0, 1 / 5) - 39.810717) < 1e-6);
  });

  it('covers no more when less is known', () => {
    fc.assert(
      fc.property(anyScores, anyWeights, component, (scores, weights, name) => {
        assert.ok(coverageOf({ ...scores, [name]: null }, weights) <= coverageOf(scores, weights));
      }),
    );
  });
});
