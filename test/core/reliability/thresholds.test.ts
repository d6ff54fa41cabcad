import assert from 'node:assert/strict';
import { thresholdsOf } from '../../../src/core/config/thresholds';
import { alertsOf, DEFAULT_THRESHOLDS, recentWindows } from '../../../src/core/reliability/thresholds';
import { OBJECTIVE } from './reading';

const OWN = { severity: 'page', long: '4h', short: '20m', factor: 5 } as const;

describe('the thresholds of a team', () => {
  it('are the usual ones where the shared file says nothing', () => {
    assert.deepEqual(thresholdsOf(undefined), DEFAULT_THRESHOLDS);
  });

  it('write equal windows alike', () => {
    const { alerts } = thresholdsOf({ ...DEFAULT_THRESHOLDS, alerts: [{ ...OWN, long: '60m', short: '5m' }] });
    assert.deepEqual(alerts, [{ ...OWN, long: '1h', short: '5m' }]);
  });

  it('want to know the burn over the windows of their alerts, besides the usual ones', () => {
    assert.deepEqual(recentWindows(DEFAULT_THRESHOLDS), ['5m', '30m', '1h', '2h', '6h', '1d', '3d']);
    assert.deepEqual(recentWindows({ ...DEFAULT_THRESHOLDS, alerts: [OWN, { ...OWN, long: '1h' }] }).slice(7), [
      '4h',
      '20m',
    ]);
  });

  it('put their own alerts in place of the usual ones', () => {
    const { alerts, note } = alertsOf(OBJECTIVE, { ...DEFAULT_THRESHOLDS, alerts: [OWN] });
    assert.deepEqual(alerts, [OWN]);
    assert.equal(note, null);
    assert.deepEqual(alertsOf(OBJECTIVE, { ...DEFAULT_THRESHOLDS, alerts: [] }).alerts, []);
  });

  it('say which alert the objective does not allow', () => {
    assert.equal(
      alertsOf({ ...OBJECTIVE, target: 0.9 }, DEFAULT_THRESHOLDS).note,
      'With this objective no burn rate exceeds 14.4×: an alert goes off above 9× instead.',
    );
    assert.equal(alertsOf(OBJECTIVE, DEFAULT_THRESHOLDS).note, null);
  });
});
