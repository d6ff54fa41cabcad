import assert from 'node:assert/strict';
import { PROFILES } from '../../../src/core/delivery/profile';
import { releaseFrequency } from '../../../src/core/delivery/releaseFrequency';
import { DAY } from '../../../src/core/time/instant';
import { windowEnding } from '../../../src/core/time/window';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, revert, tag } from '../../support/past';

const WEEKS = 90 / 7;

describe('release frequency', () => {
  it('is the releases of the window by the week, hotfixes too, pre-releases counted apart', () => {
    const history = historyAtItsEnd(
      ...[commit('a', -5), tag('v0.9.0', -5, 'a'), tag('v1.0.0-rc.1', 1, 'a'), tag('v1.0.0', 2, 'a')],
      ...[revert('fix', 3, 'a'), tag('v1.0.1', 3, 'fix'), tag('v1.1.0', 90, 'fix')],
    );
    const { value, unit, sampleSize, leftOut } = measured(releaseFrequency(history, WINDOW, PROFILES.dora));
    assert.deepEqual([value, unit, sampleSize, leftOut], [2 / WEEKS, '1/week', 2, { prerelease: 1 }]);
  });

  it('is zero where there were releases before, and unmeasured where there never was one', () => {
    const before = historyAtItsEnd(commit('a', -5), tag('v0.9.0', -5, 'a'));
    assert.equal(measured(releaseFrequency(before, WINDOW, PROFILES.dora)).value, 0);
    const never = historyAtItsEnd(commit('a', 1), tag('v1.0.0-rc.1', 1, 'a'));
    notMeasured(releaseFrequency(never, WINDOW, PROFILES.dora));
  });

  it('counts a publish of several packages once', () => {
    const history = historyAtItsEnd(commit('a', 1), tag('a@1.0.0', 1, 'a'), tag('b@1.0.0', 1, 'a'));
    assert.equal(measured(releaseFrequency(history, WINDOW, PROFILES.dora)).sampleSize, 1);
  });

  it('may be the median of the days with a release, over the whole weeks', () => {
    // the whole weeks are the last 84 days; in each of seven there are two releases on one day and one on another
    const marks = Array.from({ length: 7 }, (_, week) => 10 + week * 7).flatMap((day) => [
      ...[commit(`a${day}`, day), tag(`v1.${day}.0`, day, `a${day}`)],
      ...[commit(`b${day}`, day + 0.2), tag(`v1.${day}.1`, day + 0.2, `b${day}`)],
      ...[commit(`c${day}`, day + 2), tag(`v1.${day}.2`, day + 2, `c${day}`)],
    ]);
    const history = historyAtItsEnd(...marks);
    const { value, sampleSize } = measured(releaseFrequency(history, WINDOW, PROFILES.devlake));
    assert.deepEqual([value, sampleSize], [2, 21]);
    const days = windowEnding(WINDOW.endAt, 6 * DAY);
    assert.equal(
      notMeasured(releaseFrequency(history, days, PROFILES.devlake)).reason,
      'The window holds no whole week.',
    );
  });
});
