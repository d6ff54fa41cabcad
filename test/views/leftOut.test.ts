import assert from 'node:assert/strict';
import { including, leftOut } from '../../src/views/leftOut';

describe('what is left out', () => {
  it('is said in words, reason by reason', () => {
    assert.deepEqual(leftOut({ bot: 9, startUnobservable: 14, skewedClock: 1, prerelease: 1 }), [
      '9 by bots',
      '14 whose start git does not show',
      '1 with clocks that disagree',
      '1 pre-release',
    ]);
  });

  it('has words for every reason that a figure has', () => {
    const reasons = [
      ...['bot', 'startUnobservable', 'skewedClock', 'prerelease', 'firstRelease', 'afterPause', 'notCounted'],
      ...['cutOff', 'caught', 'repairNotReleased', 'noPullRequest'],
    ];
    for (const reason of reasons) assert.notDeepEqual(leftOut({ [reason]: 2 }), [`2 ${reason}`]);
  });

  it('is silent about nothing', () => {
    assert.deepEqual([leftOut(undefined), leftOut({ bot: 0 })], [[], []]);
  });

  it('names a reason that it has no words for rather than hide it', () => {
    assert.deepEqual([leftOut({ eclipse: 2 }), including({ eclipse: 2 })], [['2 eclipse'], ['2 eclipse']]);
  });
});
