import assert from 'node:assert/strict';
import { PROFILES } from '../../../src/core/delivery/profile';
import { recoveryTime } from '../../../src/core/delivery/recoveryTime';
import type { Measurement } from '../../../src/core/measurement';
import { failuresAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, type Mark, revert, tag } from '../../support/past';

function recoveryTimeOf(...marks: Mark[]): Measurement {
  return recoveryTime(...failuresAtItsEnd(...marks), WINDOW, PROFILES.dora);
}

describe('recovery time', () => {
  it('is the median time from merge to merge where there are no releases', () => {
    const { value, sampleSize, unit } = measured(
      recoveryTimeOf(commit('a', 1), commit('b', 2), revert('fix a', 3, 'a'), revert('fix b', 6, 'b')),
    );
    assert.deepEqual([value, sampleSize, unit], [72, 2, 'h']);
  });

  it('is the median time from release to release where there are some', () => {
    const { value, leftOut } = measured(
      recoveryTimeOf(
        ...[commit('a', 1), tag('v1.0.0', 2, 'a'), revert('fix a', 3, 'a'), tag('v1.0.1', 4, 'fix a')],
        ...[commit('b', 5), revert('fix b', 6, 'b'), tag('v1.1.0', 7, 'fix b')],
        ...[commit('c', 8), tag('v1.2.0', 9, 'c'), revert('fix c', 10, 'c')],
      ),
    );
    assert.deepEqual([value, leftOut], [48, { caught: 1, repairNotReleased: 1 }]);
  });

  it('is counted by when a change failed', () => {
    assert.equal(recoveryTimeOf(commit('a', -1), revert('fix', 3, 'a')).state, 'unmeasured');
    assert.equal(measured(recoveryTimeOf(commit('a', 0), revert('fix', 3, 'a'))).sampleSize, 1);
  });

  it('leaves out, and counts, clocks that disagree', () => {
    assert.deepEqual(notMeasured(recoveryTimeOf(commit('a', 5), revert('fix', 3, 'a'))).leftOut, { skewedClock: 1 });
  });

  it('says that a repair is not released, whenever it was merged', () => {
    const marks = [commit('a', 1), revert('fix', 2, 'a'), tag('v1.0.0', 3, 'a')];
    assert.deepEqual(notMeasured(recoveryTimeOf(...marks)).leftOut, { repairNotReleased: 1 });
  });

  it('is unmeasured where nothing failed', () => {
    assert.equal(notMeasured(recoveryTimeOf(commit('a', 1))).leftOut, undefined);
  });

  it('is unknown without releases where the profile counts releases alone', () => {
    const history = failuresAtItsEnd(commit('a', 1), revert('fix a', 3, 'a'));
    assert.equal(notMeasured(recoveryTime(...history, WINDOW, PROFILES.datadog)).reason, 'No tag names a release.');
  });

  it('counts a hotfix by itself only where its evidence does not', () => {
    const often = Array.from({ length: 10 }, (_, i) => [
      commit(`r${i}`, 4 * i),
      tag(`v1.${i}.0`, 4 * i, `r${i}`),
    ]).flat();
    const quick = [commit('bad', 40), tag('v2.0.0', 40, 'bad'), revert('fix', 40.5, 'bad'), tag('v2.0.1', 40.5, 'fix')];
    const [history, failures] = failuresAtItsEnd(...often, ...quick);
    const sampleOf = (some: typeof failures) => measured(recoveryTime(history, some, WINDOW, PROFILES.dora)).sampleSize;
    assert.deepEqual(
      failures.map(({ kind }) => kind),
      ['reverted', 'hotfixed'],
    );
    assert.equal(sampleOf(failures), 1);
    assert.equal(sampleOf(failures.map((each) => ({ ...each, confidence: 'likely' }))), 1);
  });
});
