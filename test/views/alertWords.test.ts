import assert from 'node:assert/strict';
import type { Alert } from '../../src/core/report/report';
import { alertFacts, alertsInWords, moreAlerts } from '../../src/views/alertWords';

const ALERT: Alert = {
  ...{ name: 'Burn', severity: 'page', state: 'firing', slo: 'checkout', service: 'shop' },
  ...{ startsAt: '2026-11-21T05:40:00Z', summary: null, source: 'alerts' },
};

describe('the words for alerts', () => {
  it('count them by what becomes of them', () => {
    assert.equal(alertsInWords([]), null);
    assert.equal(alertsInWords([ALERT]), 'Alerts: 1 firing');
    const others = [{ ...ALERT, state: 'inhibited' }, { ...ALERT, state: 'silenced' }, ALERT] as const;
    assert.equal(alertsInWords([ALERT, ...others]), 'Alerts: 2 firing, 1 silenced, 1 inhibited');
  });

  it('say what is known of one', () => {
    assert.equal(alertFacts(ALERT), 'page · firing · checkout · since 21 Nov 2026, 05:40 UTC');
    assert.equal(
      alertFacts({ ...ALERT, slo: null, state: 'silenced' }),
      'page · silenced · shop · since 21 Nov 2026, 05:40 UTC',
    );
    assert.equal(alertFacts({ ...ALERT, severity: null, slo: null, service: null, startsAt: null }), 'firing');
  });

  it('say how many are not listed', () => {
    assert.deepEqual(moreAlerts(Array.from({ length: 20 }, () => ALERT)), []);
    assert.deepEqual(moreAlerts(Array.from({ length: 23 }, () => ALERT)), ['and 3 more']);
  });
});
