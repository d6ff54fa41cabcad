import assert from 'node:assert/strict';
import { assistedShare } from '../../../src/core/code/assistedShare';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit } from '../../support/past';

const says = 'Add it\n\nCo-authored-by: Copilot <copilot@github.com>';

describe('the share of changes that an assistant had a part in', () => {
  it('is that of the window’s, bots aside, always with its interval', () => {
    const { changes, ...rest } = historyAtItsEnd(
      commit('old', -1, { says }),
      commit('a', 1, { says }),
      commit('b', 2),
      commit('c', 3),
      commit('d', 4),
      commit('bot', 5, { says, bot: true }),
    );
    const { value, sampleSize, interval } = measured(assistedShare({ changes, ...rest }, WINDOW));
    assert.deepEqual([value, sampleSize], [0.25, 4]);
    assert.deepEqual(
      interval?.map((bound) => bound.toFixed(2)),
      ['0.05', '0.70'],
    );
  });

  it('is none where no trailer names one, and unmeasured where nothing was merged', () => {
    assert.equal(measured(assistedShare(historyAtItsEnd(commit('a', 1)), WINDOW)).value, 0);
    notMeasured(assistedShare(historyAtItsEnd(commit('old', -1)), WINDOW));
  });
});
