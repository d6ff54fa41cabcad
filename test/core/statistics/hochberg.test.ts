import assert from 'node:assert/strict';
import fc from 'fast-check';
import { discoveries } from '../../../src/core/statistics/hochberg';

const PUBLISHED = [
  ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262],
  ...[0.5719, 0.6528, 0.759, 1],
];

describe('discoveries among tests', () => {
  // Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate", J. R. Statist. Soc. B 57 (1995), 3.2: beside
  // their own procedure, which finds four
  it('are the first three of the published example', () => {
    assert.deepEqual(
      discoveries(PUBLISHED, 0.05),
      PUBLISHED.map((_, i) => i < 3),
    );
  });

  it('are the same in any order', () => {
    assert.deepEqual(discoveries(PUBLISHED.toReversed(), 0.05), discoveries(PUBLISHED, 0.05).toReversed());
  });

  it('include what alone would be none, where the worst of them is good enough for all', () => {
    assert.deepEqual(discoveries([0.04, 0.045, 0.05], 0.05), [true, true, true]);
    assert.deepEqual(discoveries([0.02, 0.025, 0.06], 0.05), [true, true, false]);
    assert.deepEqual(discoveries([0.02, 0.03, 0.06], 0.05), [false, false, false]);
  });

  it('are none of none', () => {
    assert.deepEqual(discoveries([], 0.05), []);
  });

  it('stay when a test tells more', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ps, fc.nat(), (some, which) => {
        const found = discoveries(some, 0.05);
        const less = some.map((p, i) => (i === which % some.length ? p / 2 : p));
        const foundThen = discoveries(less, 0.05);
        for (const [i, was] of found.entries()) assert.ok(!was || foundThen[i]);
      }),
    );
  });
});
