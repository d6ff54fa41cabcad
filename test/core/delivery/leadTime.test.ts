import assert from 'node:assert/strict';
import { leadTime } from '../../../src/core/delivery/leadTime';
import type { Measurement } from '../../../src/core/measurement';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, type Mark, tag } from '../../support/past';

function leadTimeOf(...marks: Mark[]): Measurement {
  return leadTime(historyAtItsEnd(...marks), WINDOW);
}

/** A first release, which carries no lead times. */
const first: readonly Mark[] = [commit('first', 0), tag('v1.0.0', 1, 'first')];

describe('lead time for changes', () => {
  it('is the median time from start to first release', () => {
    const { value, sampleSize, leftOut, including } = measured(
      leadTimeOf(
        ...first,
        ...[commit('a', 5, { begun: 4 }), commit('b', 6, { begun: 3 }), tag('v1.1.0', 8, 'b'), tag('v1.2.0', 9, 'b')],
      ),
    );
    assert.deepEqual(
      [value, sampleSize, leftOut, including],
      [(4 * 24 + 5 * 24) / 2, 2, { firstRelease: 1 }, undefined],
    );
  });

  it('is counted from the merge where nobody can tell the start, and says so', () => {
    const { value, including } = measured(leadTimeOf(...first, commit('a', 5), tag('v1.1.0', 8, 'a')));
    assert.deepEqual([value, including], [72, { countedFromMerge: 1 }]);
  });

  it('leaves out, and counts, bots and clocks that disagree', () => {
    const { value, leftOut } = measured(
      leadTimeOf(
        ...first,
        ...[commit('a', 5, { begun: 4 }), commit('bot', 5, { bot: true }), commit('ahead', 9, { begun: 9 })],
        tag('v1.1.0', 8, 'ahead'),
      ),
    );
    assert.deepEqual([value, leftOut], [96, { firstRelease: 1, bot: 1, skewedClock: 1 }]);
  });

  it('is counted by when a change was released, not by when it was merged', () => {
    const released = (day: number): Measurement =>
      leadTimeOf(commit('old', -30), tag('v1.0.0', -30, 'old'), commit('a', -9), tag('v1.1.0', day, 'a'));
    assert.equal(measured(released(0)).value, 216);
    assert.equal(released(-0.1).state, 'unmeasured');
    assert.equal(released(90).state, 'unmeasured');
  });

  it('leaves out the changes of a release that follows a pause', () => {
    const { value, leftOut } = measured(
      leadTimeOf(...first, ...[commit('a', 2), tag('v1.1.0', 70, 'a')], ...[commit('b', 71), tag('v1.2.0', 72, 'b')]),
    );
    assert.deepEqual([value, leftOut], [24, { firstRelease: 1, afterPause: 1 }]);
  });

  it('ignores pre-releases', () => {
    const marks = [commit('a', 5), tag('v1.1.0-rc.1', 6, 'a'), tag('v1.1.0', 8, 'a')];
    assert.equal(measured(leadTimeOf(...first, ...marks)).value, 72);
  });

  it('does not know of changes that are not released', () => {
    assert.deepEqual(notMeasured(leadTimeOf(...first, commit('a', 5))).leftOut, { firstRelease: 1 });
  });

  it('says whether there is no release at all', () => {
    assert.equal(notMeasured(leadTimeOf(commit('a', 5))).reason, 'No tag names a release.');
    assert.equal(
      notMeasured(leadTimeOf(commit('a', 5), tag('v1.0.0-rc.1', 6, 'a'))).reason,
      'All tagged releases are pre-releases.',
    );
    assert.notEqual(notMeasured(leadTimeOf(...first)).reason, 'No tag names a release.');
  });
});
