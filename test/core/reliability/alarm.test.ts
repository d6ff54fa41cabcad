import assert from 'node:assert/strict';
import { ALARMS, alarmOf, loudest } from '../../../src/core/reliability/alarm';
import type { Slo } from '../../../src/core/reliability/slo';

describe('an alarm', () => {
  const cases: readonly (readonly [Slo['state'], Slo['alert'], (typeof ALARMS)[number]])[] = [
    ['healthy', null, 'none'],
    ['healthy', 'ticket', 'warning'],
    ['atRisk', null, 'warning'],
    ['recovering', null, 'warning'],
    ['burning', null, 'warning'],
    ['burning', 'ticket', 'warning'],
    ['burning', 'page', 'error'],
    ['exhausted', null, 'error'],
    ['exhausted', 'ticket', 'error'],
    ['noData', null, 'unknown'],
    ['invalid', null, 'unknown'],
    ['stale', null, 'unknown'],
    // what isn't known warns of nothing
    ['stale', 'page', 'unknown'],
  ];
  for (const [state, alert, alarm] of cases) {
    it(`is ${alarm} where the SLO is ${state}, with ${alert ?? 'no'} alert`, () =>
      assert.equal(alarmOf({ state, alert }), alarm));
  }

  it('is the loudest of several', () => {
    assert.deepEqual(
      [loudest([]), loudest(['unknown', 'none']), loudest(['warning', 'error', 'unknown']), loudest(ALARMS)],
      ['none', 'unknown', 'error', 'error'],
    );
  });
});
