import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mannKendall } from '../../../src/core/statistics/mannKendall';
import { NILE } from './nile';

describe('a trend', () => {
  // R package wql, mannKen(Nile), in its vignette; Z = -4.128 and p = 3.7e-5 by R package modifiedmk
  it('is the published one of the Nile', () => {
    const { s, variance, p } = mannKendall(NILE);
    assert.deepEqual([s, Number(variance.toFixed(1)), p.toPrecision(2)], [-1387, 112728.3, '0.000037']);
  });

  // M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods (1973), 185: tuna by lightness; exact p = 0.1194
  it('is the published one of nine samples of tuna', () => {
    const { s, p } = mannKendall([2.5, 4.0, 2.6, 3.6, 2.8, 3.1, 5.2, 5.0, 3.8]);
    assert.equal(s, 16);
    assert.ok(Math.abs(p - 0.1194) < 0.005);
  });

  // R. O. Gilbert, Statistical Methods for Environmental Pollution Monitoring (1987), 16.4
  it('has the published variance where values are tied', () => {
    const trace = 5;
    const { variance } = mannKendall([23, 24, trace, 6, trace, 24, 24, trace, 23]);
    assert.equal(variance, (9 * 8 * 23 - 2 * 1 * 9 - 2 * (3 * 2 * 11)) / 18);
  });

  // one-sided, M. G. Kendall, Rank Correlation Methods (1975), appendix table 1
  const exact: readonly (readonly [n: number, s: number, p: number])[] = [
    [8, 8, 0.199],
    [8, 16, 0.031],
    [9, 10, 0.179],
    [9, 20, 0.022],
    [10, 9, 0.242],
    [10, 15, 0.108],
    [10, 21, 0.036],
    [10, 25, 0.014],
  ];
  for (const [n, s, p] of exact)
    it(`is within 0.007 of the exact chance of ${s} of ${n} values`, () => {
      const values = permutationWith(n, s);
      assert.equal(mannKendall(values).s, s);
      assert.ok(Math.abs(mannKendall(values).p / 2 - p) < 0.007);
    });

  // S. Yue and C. Wang (2004): the sum that the formula of Matalas and Langbein is of
  it('is less sure where each value is like the one before', () => {
    for (const r of [0, 0.18, 0.5, 0.9]) {
      const lags = NILE.slice(1).map((_, i) => (1 - (i + 1) / NILE.length) * r ** (i + 1));
      const inflation = 1 + 2 * lags.reduce((sum, each) => sum + each, 0);
      const { s, variance, p } = mannKendall(NILE, r);
      assert.equal(s, -1387);
      assert.ok(Math.abs(variance / mannKendall(NILE).variance - inflation) < 1e-9);
      assert.ok(p >= mannKendall(NILE).p);
    }
  });

  it('is none where all values are the same, or too few', () => {
    for (const values of [[], [1], [4, 4, 4, 4]]) assert.deepEqual(mannKendall(values).p, 1);
  });

  it('turns with the values, and its chance lies within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (values) => {
        const [forth, back] = [mannKendall(values), mannKendall(values.toReversed())];
        assert.ok(0 <= forth.p && forth.p <= 1);
        assert.deepEqual([back.s + 0, back.variance, back.p], [-forth.s + 0, forth.variance, forth.p]);
      }),
    );
  });
});

/** Numbers 1 to n, in an order of which so many more pairs rise than fall. */
function permutationWith(n: number, s: number): number[] {
  const values = Array.from({ length: n }, (_, i) => i + 1);
  let falling = (n * (n - 1)) / 4 - s / 2;
  // the largest one that is put first makes as many pairs fall as there are others
  const first: number[] = [];
  for (let largest = n; falling > 0; largest--) {
    const others = values.length - 1;
    const place = Math.max(0, others - falling);
    values.splice(values.indexOf(largest), 1);
    values.splice(place, 0, largest);
    falling -= others - place;
    if (place === 0) first.push(...values.splice(0, 1));
  }
  return [...first, ...values];
}
