import assert from 'node:assert/strict';
import { changeFrequency } from '../../../src/core/delivery/changeFrequency';
import { historyOf } from '../../../src/core/history/history';
import type { Scope } from '../../../src/core/history/scope';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, merge, past } from '../../support/past';

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
    assert.equal(notMeasured(changeFrequency(historyAtItsEnd(), WINDOW)).reason, 'The mainline has no commit.');
  });

  it('is unmeasured of a scope that no change touches, and zero while older ones are still to be read', () => {
    const facts = past(commit('old', -1, { files: ['web/a.ts'] }));
    const of = (scope: Scope, read = facts) => changeFrequency(historyOf(read, { asOf: WINDOW.endAt, scope }), WINDOW);
    assert.equal(
      notMeasured(of({ id: 'api', paths: ['api/**'] })).reason,
      'No change of the mainline touches the scope “api”.',
    );
    assert.equal(measured(of({ id: 'web', paths: ['web/**'] })).value, 0);
    assert.equal(measured(of({ id: 'api', paths: ['api/**'] }, { ...facts, readSince: WINDOW.startAt })).value, 0);
    assert.equal(notMeasured(of({ id: 'api', paths: ['api/**'] }, past())).reason, 'The mainline has no commit.');
  });
});
