import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DAY, HOUR } from '../../src/core/time/instant';
import { dayTicks } from '../../src/views/dayTicks';

describe('the dates of a time axis', () => {
  it('are midnights, as many as there is room for', () => {
    assert.deepEqual(
      dayTicks(5 * HOUR, 30 * DAY, 6),
      [1, 6, 11, 16, 21, 26].map((day) => day * DAY),
    );
    assert.deepEqual(dayTicks(0, 2 * DAY, 6), [0, DAY, 2 * DAY]);
  });

  it('never lie outside the stretch nor grow many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), fc.integer({ min: 0, max: 400 * DAY }), (from, length) => {
        const ticks = dayTicks(from, from + length, 6);
        assert.ok(ticks.length <= 7 && ticks.every((at) => from <= at && at <= from + length && at % DAY === 0));
      }),
    );
  });
});
