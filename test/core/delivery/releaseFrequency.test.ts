import assert from 'node:assert/strict';
import { releaseFrequency } from '../../../src/core/delivery/releaseFrequency';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, revert, tag } from '../../support/past';

const WEEKS = 90 / 7;

describe('release frequency', () => {
  it('is the releases of the window by the week, hotfixes too, pre-releases counted apart', () => {
    const { releases } = historyAtItsEnd(
      ...[commit('a', -5), tag('v0.9.0', -5, 'a'), tag('v1.0.0-rc.1', 1, 'a'), tag('v1.0.0', 2, 'a')],
      ...[revert('fix', 3, 'a'), tag('v1.0.1', 3, 'fix'), tag('v1.1.0', 90, 'fix')],
    );
    const { value, unit, sampleSize, leftOut } = measured(releaseFrequency(releases, WINDOW));
    assert.deepEqual([value, unit, sampleSize, leftOut], [2 / WEEKS, '1/week', 2, { prerelease: 1 }]);
  });

  it('is zero where there were releases before, and unmeasured where there never was one', () => {
    const before = historyAtItsEnd(commit('a', -5), tag('v0.9.0', -5, 'a'));
    assert.equal(measured(releaseFrequency(before.releases, WINDOW)).value, 0);
    const never = historyAtItsEnd(commit('a', 1), tag('v1.0.0-rc.1', 1, 'a'));
    notMeasured(releaseFrequency(never.releases, WINDOW));
  });

  it('counts a publish of several packages once', () => {
    const { releases } = historyAtItsEnd(commit('a', 1), tag('a@1.0.0', 1, 'a'), tag('b@1.0.0', 1, 'a'));
    assert.equal(measured(releaseFrequency(releases, WINDOW)).sampleSize, 1);
  });
});
