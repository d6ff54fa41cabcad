import assert from 'node:assert/strict';
import { type Measurement, unmeasured } from '../../../src/core/measurement';
import { trendOf } from '../../../src/core/report/trend';

function hours(value: number, sampleSize = 5): Measurement {
  return { state: 'measured', value, unit: 'h', sampleSize, windowDays: 90 };
}

describe('a trend', () => {
  const directions: readonly (readonly [number, number, string])[] = [
    [10, 12, 'rising'],
    [10, 11, 'steady'],
    [10, 11.01, 'rising'],
    [10, 10, 'steady'],
    [10, 9, 'steady'],
    [10, 8.99, 'falling'],
    [0, 0, 'steady'],
    [0, 1, 'rising'],
    [1, 0, 'falling'],
  ];
  for (const [before, now, direction] of directions) {
    it(`is ${direction} from ${before} to ${now}`, () => {
      assert.deepEqual(trendOf(hours(before), hours(now)), { state: 'known', direction, before, sampleBefore: 5 });
    });
  }

  it('is unknown where either window holds too few', () => {
    for (const [before, now] of [
      [4, 5],
      [5, 4],
    ]) {
      const trend = trendOf(hours(10, before), hours(20, now));
      assert.deepEqual(trend, { state: 'unknown', reason: 'Fewer than 5 changes in one of the two windows.' });
    }
  });

  it('is unknown where either window is, and says why', () => {
    assert.deepEqual(trendOf(hours(10), unmeasured('Nothing now.')), { state: 'unknown', reason: 'Nothing now.' });
    assert.deepEqual(trendOf(unmeasured('Nothing then.'), hours(10)), {
      state: 'unknown',
      reason: 'Nothing is known of the window before.',
    });
  });
});
