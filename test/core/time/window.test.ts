import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DAY, HOUR, WEEK } from '../../../src/core/time/instant';
import { daysOf, isWithin, weekIn, weeksIn, weeksOf, windowBefore, windowEnding } from '../../../src/core/time/window';
import { onDay } from '../../support/past';

const ninetyDays = windowEnding(onDay(90), 90 * DAY);

describe('a window', () => {
  it('holds its start and not its end', () => {
    assert.deepEqual(
      [onDay(0) - 1, onDay(0), onDay(45), onDay(90) - 1, onDay(90)].map((at) => isWithin(ninetyDays, at)),
      [false, true, true, true, false],
    );
  });

  it('has a length in days and in weeks', () => {
    assert.equal(daysOf(ninetyDays), 90);
    assert.equal(weeksIn(ninetyDays), 90 / 7);
    assert.equal(daysOf(windowEnding(onDay(1), 12 * HOUR)), 0.5);
  });

  it('follows one of the same length without a gap', () => {
    assert.deepEqual(windowBefore(ninetyDays), { startAt: onDay(-90), endAt: onDay(0) });
  });

  it('has its whole weeks counted back from its end, oldest first', () => {
    const weeks = weeksOf(ninetyDays);
    assert.equal(weeks.length, 12);
    assert.deepEqual(weeks[0], { startAt: onDay(6), endAt: onDay(13) });
    assert.deepEqual(weeks.at(-1), { startAt: onDay(83), endAt: onDay(90) });
  });

  it('of less than a week has no whole one', () => {
    assert.deepEqual(weeksOf(windowEnding(onDay(90), WEEK - 1)), []);
    assert.equal(weeksOf(windowEnding(onDay(90), WEEK)).length, 1);
  });

  it('has every instant of its whole weeks in exactly one of them', () => {
    const weeks = weeksOf(ninetyDays);
    fc.assert(
      fc.property(fc.integer({ min: onDay(-20), max: onDay(120) }), (at) => {
        const holding = weeks.flatMap((week, i) => (isWithin(week, at) ? [i] : []));
        assert.deepEqual(holding, weekIn(weeks, at) === undefined ? [] : [weekIn(weeks, at)]);
      }),
    );
    assert.equal(weekIn([], onDay(3)), undefined);
  });
});
