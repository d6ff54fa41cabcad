import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysEnding } from '../../../../src/core/momentum/daily/days';
import {
  countOver,
  DailySample,
  drawnMedian,
  lastWindow,
  rollingMedians,
} from '../../../../src/core/momentum/daily/values';
import { medianOf } from '../../../../src/core/statistics/quantiles';
import { DAY } from '../../../../src/core/time/instant';

const COUNT = 30;
const days = daysEnding(COUNT * DAY, COUNT);

const entries = fc.array(
  fc.record({ day: fc.integer({ min: -3, max: COUNT + 2 }), value: fc.integer({ min: 0, max: 20 }) }),
  { maxLength: 60 },
);

function dailyOf(all: readonly { readonly day: number; readonly value: number }[]) {
  const sample = new DailySample(days);
  for (const { day, value } of all) sample.add((day + 0.5) * DAY, value);
  return sample.whole();
}

describe('values by day', () => {
  it('have the median of each window, as if it were taken for itself', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: COUNT }), (all, length) => {
        const daily = dailyOf(all);
        const medians = rollingMedians(daily, length);
        for (let day = 0; day < COUNT; day++) {
          const within = all.filter((each) => day - length < each.day && each.day <= day && each.day >= 0);
          assert.equal(countOver(daily, day, length), within.length);
          assert.equal(medians[day], medianOf(within.map(({ value }) => value)) ?? Number.NaN);
        }
      }),
    );
  });

  it('have the median of days that were drawn, each value as often as its day', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }), (all, times) => {
        const window = lastWindow(dailyOf(all), 5);
        const drawn = all.flatMap(({ day, value }) =>
          Array.from({ length: times[day - (COUNT - 5)] ?? 0 }, () => value),
        );
        assert.equal(drawnMedian(window, Uint8Array.from(times), COUNT - 5), medianOf(drawn) ?? Number.NaN);
      }),
    );
  });
});
