import assert from 'node:assert/strict';
import { cycleTime } from '../../../src/core/delivery/cycleTime';
import type { Measurement } from '../../../src/core/measurement';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, type Mark, merge } from '../../support/past';

function cycleTimeOf(...marks: Mark[]): Measurement {
  return cycleTime(historyAtItsEnd(...marks).changes, WINDOW);
}

describe('cycle time', () => {
  it('is the median time from start to merge, with its tail', () => {
    const days = Array.from({ length: 21 }, (_, i) => i + 1);
    const marks = days.map((taken) => commit(`c${taken}`, 20 + taken, { begun: 20 }));
    assert.deepEqual(cycleTimeOf(...marks), {
      state: 'measured',
      value: 11 * 24,
      unit: 'h',
      sampleSize: 21,
      windowDays: 90,
      p75: 16 * 24,
      p95: 20 * 24,
    });
  });

  it('is that of a branch from its first commit to its merge', () => {
    const { value, sampleSize } = measured(
      cycleTimeOf(
        commit('base', -1),
        commit('one', 2, { begun: 1 }),
        commit('two', 3),
        merge('landed', 4, 'base', 'two'),
      ),
    );
    assert.deepEqual([value, sampleSize], [72, 1]);
  });

  it('leaves out, and counts, what cannot be measured', () => {
    const { value, sampleSize, leftOut } = measured(
      cycleTimeOf(
        commit('fine', 2, { begun: 1 }),
        commit('bot', 3, { begun: 1, bot: true }),
        commit('bot at once', 3, { bot: true }),
        commit('squash', 4, { says: 'Add search (#12)' }),
        commit('direct', 5),
        commit('skewed', 6, { begun: 7 }),
      ),
    );
    assert.deepEqual([value, sampleSize, leftOut], [24, 1, { bot: 2, startUnobservable: 2, skewedClock: 1 }]);
  });

  it('counts what was merged in the window, its start included, its end not', () => {
    const days = [-0.001, 0, 89.999, 90];
    const marks = days.map((day, i) => commit(`c${i}`, day, { begun: day - 1 - i }));
    const { sampleSize, value } = measured(cycleTimeOf(...marks));
    assert.deepEqual([sampleSize, Math.round(value)], [2, 60]);
  });

  it('counts what began before the window', () => {
    assert.equal(measured(cycleTimeOf(commit('long', 1, { begun: -9 }))).value, 240);
  });

  it('is never zero for what nobody can tell', () => {
    const { reason, leftOut } = notMeasured(cycleTimeOf(commit('a', 1), commit('b', 2)));
    assert.match(reason, /\.$/);
    assert.deepEqual(leftOut, { startUnobservable: 2 });
  });

  it('is unmeasured where nothing happened', () => {
    assert.equal(notMeasured(cycleTimeOf()).leftOut, undefined);
  });
});
