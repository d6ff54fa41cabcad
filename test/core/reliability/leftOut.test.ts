import assert from 'node:assert/strict';
import { withMaintenanceTold } from '../../../src/core/reliability/leftOut';
import { reportedSlo } from '../../../src/core/reliability/reportedSlo';
import { DAY, HOUR } from '../../../src/core/time/instant';
import { NOW, REPORTED } from './reading';

const OUTAGE = { startAt: NOW - 5 * DAY, endAt: NOW - 5 * DAY + HOUR, reason: null };

describe('maintenance of an SLO that an endpoint computed itself', () => {
  const slo = reportedSlo({ ...REPORTED, note: 'Repaired.' });

  it('is said to be in its figures', () => {
    const told = withMaintenanceTold(slo, [OUTAGE]);
    assert.match(
      told.note ?? '',
      /^Repaired\. The maintenance of 20\S+Z could not be left out: the endpoint computed the figures itself\.$/,
    );
    assert.deepEqual({ ...told, note: slo.note }, slo);
  });

  it('is not spoken of where it is of other SLOs, or before the window, or nothing is known', () => {
    const before = { ...OUTAGE, startAt: NOW - 50 * DAY, endAt: NOW - 40 * DAY };
    assert.equal(withMaintenanceTold(slo, [{ ...OUTAGE, slos: ['other*'] }, before]), slo);
    const unknown = reportedSlo({ ...REPORTED, remaining: null });
    assert.equal(withMaintenanceTold(unknown, [OUTAGE]), unknown);
  });
});
