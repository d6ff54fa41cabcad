import assert from 'node:assert/strict';
import { leadTime } from '../../../src/core/delivery/leadTime';
import { PROFILES, type ProfileName } from '../../../src/core/delivery/profile';
import type { Measurement } from '../../../src/core/measurement';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, type Mark, merge, tag } from '../../support/past';

function leadTimeOf(...marks: Mark[]): Measurement {
  return leadTimeIn('dora', ...marks);
}

function leadTimeIn(profile: ProfileName, ...marks: Mark[]): Measurement {
  return leadTime(historyAtItsEnd(...marks), WINDOW, PROFILES[profile]);
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

describe('lead time for changes, as another product has it', () => {
  /** After a first release a merge of two commits, a squash, a direct commit and a bot's squash. */
  const marks: Mark[] = [
    ...[commit('first', 0), tag('v1.0.0', 1, 'first')],
    ...[commit('one', 3, { begun: 2 }), commit('two', 4), merge('landed', 5, 'first', 'two')],
    ...[commit('squash', 7, { begun: 6, says: 'Squash (#2)' }), commit('direct', 8, { begun: 7.5 })],
    ...[commit('bump', 9, { begun: 8.5, says: 'Bump (#3)', bot: true }), tag('v1.1.0', 10, 'bump')],
  ];
  const daysIn = (profile: ProfileName, ...all: Mark[]) => {
    const { value, sampleSize, leftOut } = measured(leadTimeIn(profile, ...all));
    return [value / 24, sampleSize, leftOut];
  };

  it('of DORA is from first work to release, over changes', () => {
    // 8, 4, 2.5
    assert.deepEqual(daysIn('dora', ...marks), [4, 3, { firstRelease: 1, bot: 1 }]);
  });

  it('of Datadog is from commit to release, over commits without merges', () => {
    // 8, 6, 4, 2.5, 1.5
    assert.deepEqual(daysIn('datadog', ...marks), [4, 5, { firstRelease: 1 }]);
  });

  it('of DevLake is from first work to release, over pull requests, a long pause or not', () => {
    // 8, 4, 1.5
    assert.deepEqual(daysIn('devlake', ...marks), [4, 3, { noPullRequest: 2 }]);
    const later = [commit('late', 75, { begun: 74, says: 'Late (#4)' }), tag('v1.2.0', 76, 'late')];
    assert.deepEqual(daysIn('devlake', ...marks, ...later), [(2 + 4) / 2, 4, { noPullRequest: 2 }]);
  });

  it('of GitLab is from merge to release, over merge requests, the first release included', () => {
    // 5, 3, 1, and none of the start
    assert.deepEqual(daysIn('gitlab', ...marks), [3, 3, { noPullRequest: 2 }]);
    const squashed = [commit('first', 0, { says: 'First (#1)' }), tag('v1.0.0', 1, 'first')];
    const { value, including } = measured(leadTimeIn('gitlab', ...squashed));
    assert.deepEqual([value, including], [24, undefined]);
  });
});
