import assert from 'node:assert/strict';
import { changeFrequency } from '../../../src/core/delivery/changeFrequency';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, merge } from '../../support/past';

const WEEKS = 90 / 7;

describe('change frequency', () => {
  it('is the changes of the window by the week, with those of bots', () => {
    const history = historyAtItsEnd(
      ...[commit('old', -1), commit('a', 1), commit('bot', 2, { bot: true })],
      ...[commit('b', 3), commit('c', 4), merge('landed', 5, 'bot', 'c')],
    );
    const { value, unit, sampleSize, including } = measured(changeFrequency(history, WINDOW));
    assert.deepEqual([value, unit, sampleSize, including], [3 / WEEKS, '1/week', 3, { bot: 1 }]);
  });

  it('is zero in a quiet window, and unmeasured without any commit', () => {
    assert.equal(measured(changeFrequency(historyAtItsEnd(commit('old', -1)), WINDOW)).value, 0);
    notMeasured(changeFrequency(historyAtItsEnd(), WINDOW));
  });
});
