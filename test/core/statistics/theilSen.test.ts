import assert from 'node:assert/strict';
import { theilSenSlope } from '../../../src/core/statistics/theilSen';
import { NILE } from './nile';

describe('the slope between points', () => {
  // P. K. Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", JASA 63 (1968), 6
  it("is that of Sen's example", () => {
    const points = [1, 2, 3, 4, 10, 12, 18].map((x, i) => [x, [9, 15, 19, 20, 45, 55, 78][i] ?? 0] as const);
    assert.equal(theilSenSlope(points), 4);
  });

  // scipy 1.17, stats.theilslopes
  it('is that of the Nile', () => {
    assert.equal(theilSenSlope(NILE.map((flow, i) => [i, flow])), -2.6);
  });

  it('is moved by no single value', () => {
    const points = [0, 1, 2, 3, 4, 5, 6].map((x) => [x, x === 5 ? 1000 : 2 * x] as const);
    assert.equal(theilSenSlope(points), 2);
  });

  it('is unknown of a point, and of points one above the other', () => {
    assert.equal(theilSenSlope([[1, 1]]), undefined);
    assert.equal(
      theilSenSlope([
        [1, 1],
        [1, 2],
      ]),
      undefined,
    );
  });
});
