import assert from 'node:assert/strict';
import { waitingTime } from '../../../src/core/delivery/waitingTime';
import type { Measurement } from '../../../src/core/measurement';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, type Mark, tag } from '../../support/past';

function waitingTimeOf(...marks: Mark[]): Measurement {
  return waitingTime(historyAtItsEnd(...marks), WINDOW);
}

/** A first release, which carries no lead times. */
const first: readonly Mark[] = [commit('first', 0), tag('v1.0.0', 1, 'first')];

describe('waiting time', () => {
  it('is the median time from merge to first release, of bots too', () => {
    const { value, sampleSize, leftOut } = measured(
      waitingTimeOf(
        ...first,
        ...[commit('a', 5, { begun: 2 }), commit('bot', 7, { bot: true }), tag('v1.1.0', 8, 'bot')],
      ),
    );
    assert.deepEqual([value, sampleSize, leftOut], [48, 2, { firstRelease: 1 }]);
  });

  it('leaves out, and counts, pauses and clocks that disagree', () => {
    assert.deepEqual(notMeasured(waitingTimeOf(...first, commit('a', 2), tag('v1.1.0', 70, 'a'))).leftOut, {
      firstRelease: 1,
      afterPause: 1,
    });
    assert.deepEqual(notMeasured(waitingTimeOf(...first, commit('a', 9), tag('v1.1.0', 8, 'a'))).leftOut, {
      firstRelease: 1,
      skewedClock: 1,
    });
  });

  it('is zero where the tag has the time of its commit: that is known', () => {
    assert.equal(measured(waitingTimeOf(...first, commit('a', 5), tag('v1.1.0', 5, 'a'))).value, 0);
  });
});
