import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DAY, HOUR } from '../../../src/core/time/instant';
import { clockTime, snoozeTimes } from '../../../src/extension/status/snoozeTimes';

/** By the clock of this machine. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

describe('what one may snooze for', () => {
  const cases: readonly (readonly [string, number, readonly (readonly [string, number])[]])[] = [
    [
      'on a Saturday',
      at(21, 17, 30),
      [
        ['For 1 hour', at(21, 18, 30)],
        ['For 4 hours', at(21, 21, 30)],
        ['Tomorrow', at(22, 8)],
        ['Monday', at(23, 8)],
      ],
    ],
    [
      'on a Sunday: tomorrow is Monday',
      at(22, 23, 59),
      [
        ['For 1 hour', at(23, 0, 59)],
        ['For 4 hours', at(23, 3, 59)],
        ['Tomorrow', at(23, 8)],
      ],
    ],
    [
      'on a Monday: the next one',
      at(23, 7),
      [
        ['For 1 hour', at(23, 8)],
        ['For 4 hours', at(23, 11)],
        ['Tomorrow', at(24, 8)],
        ['Monday', at(30, 8)],
      ],
    ],
  ];
  for (const [when, now, times] of cases) {
    it(when, () =>
      assert.deepEqual(
        snoozeTimes(now).map(({ label, until }) => [label, until]),
        times,
      ),
    );
  }

  it('ends at eight in the morning, whatever the day, within eight days', () => {
    fc.assert(
      fc.property(fc.integer({ min: at(1, 0), max: at(1, 0) + 400 * DAY }), (now) => {
        const [, , ...mornings] = snoozeTimes(now);
        for (const { until } of mornings) {
          assert.equal(new Date(until).getHours(), 8);
          assert.ok(now + 7 * HOUR < until && until < now + 8 * DAY);
        }
      }),
    );
  });
});

describe('a time by the clock of this machine', () => {
  it('names the day, unless it is today', () => {
    assert.equal(clockTime(at(21, 18, 5), at(21, 17)), '18:05');
    assert.equal(clockTime(at(23, 8), at(21, 17)), 'Mon 08:00');
    assert.equal(clockTime(at(30, 0), at(23, 7)), 'Mon 00:00');
  });
});
