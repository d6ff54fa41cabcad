import assert from 'node:assert/strict';
import { daysEnding } from '../../../../src/core/momentum/daily/days';
import { countedDaily, drawnSum, rollingSums } from '../../../../src/core/momentum/daily/sums';
import { DAY } from '../../../../src/core/time/instant';

describe('days that end at an instant', () => {
  const now = 1000.25 * DAY;
  const { dayOf, endOf } = daysEnding(now, 10);

  it('begin and end at its time of day', () => {
    assert.deepEqual([now - 1, now - DAY, now - DAY - 1, now - 10 * DAY].map(dayOf), [9, 9, 8, 0]);
    assert.deepEqual([now, now + 9 * DAY, now - 10 * DAY - 1, 0].map(dayOf), [10, 10, -1, -1]);
    assert.deepEqual([endOf(9), endOf(0)], [now, now - 9 * DAY]);
  });

  it('are counted, and summed over the days before', () => {
    const daily = countedDaily(daysEnding(4 * DAY, 4), [0, 1, 3.5 * DAY, 4 * DAY, -1]);
    assert.deepEqual([...daily], [2, 0, 0, 1]);
    assert.deepEqual([...rollingSums(daily, 2)], [2, 2, 0, 1]);
    assert.equal(drawnSum(daily, Uint8Array.of(5, 3)), 3);
  });
});
