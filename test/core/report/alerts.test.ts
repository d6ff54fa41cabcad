import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type HeardAlert, mostSevereFirst, reportedAlerts } from '../../../src/core/report/alerts';
import { NO_ENDPOINTS } from '../../../src/core/report/endpointFacts';
import { past } from '../../support/past';
import { reportOn } from '../../support/reportOn';
import { sampleSlo } from '../../support/sampleReport';

const HEARD: HeardAlert = {
  ...{
    name: 'Burn',
    severity: 'page',
    state: 'firing',
    service: null,
    startsAt: '2026-01-01T00:00:00Z',
    summary: null,
  },
  ...{ source: 'alerts', sloNames: [] },
};
const slo = (id: string) => ({ ...sampleSlo('search-latency'), id });

describe('the alerts of a report', () => {
  it('are about the first SLO of the report that their labels may mean', () => {
    const slos = [slo('checkout'), slo('shop-checkout')];
    const linked = (...sloNames: string[]) => reportedAlerts([{ ...HEARD, sloNames }], slos)[0]?.slo;
    assert.equal(linked('shop-checkout', 'checkout'), 'shop-checkout');
    assert.equal(linked('other', 'checkout'), 'checkout');
    assert.equal(linked('other'), null);
    assert.equal(linked(), null);
  });

  it('say no more than a report has fields for', () => {
    assert.deepEqual(Object.keys(reportedAlerts([HEARD], [])[0] ?? {}).toSorted(), [
      ...['name', 'service', 'severity', 'slo', 'source', 'startsAt', 'state', 'summary'],
    ]);
  });

  it('begin with the most severe, then with those that somebody is told of, then with the oldest', () => {
    const alerts: readonly HeardAlert[] = [
      { ...HEARD, name: 'critical', severity: 'critical', state: 'firing' },
      { ...HEARD, name: 'silenced page', severity: 'page', state: 'silenced' },
      { ...HEARD, name: 'of a word of their own', severity: 'wake-up', state: 'inhibited' },
      { ...HEARD, name: 'old warning', severity: 'Warning', startsAt: '2025-01-01T00:00:00Z' },
      { ...HEARD, name: 'ticket', severity: 'ticket' },
      { ...HEARD, name: 'without a severity', severity: null, startsAt: '2026-06-01T00:00:00Z' },
      { ...HEARD, name: 'info', severity: 'info' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...alerts], { minLength: alerts.length }), (shuffled) => {
        assert.deepEqual(shuffled.toSorted(mostSevereFirst), alerts);
      }),
    );
  });
});

describe('the alerts of a scope', () => {
  const reported = (slos?: readonly string[]) => {
    const scope = slos ? { id: 'api', paths: ['api'], slos } : null;
    const alerts = [{ ...HEARD, sloNames: ['api-errors'] }, { ...HEARD, sloNames: ['web-errors'] }, HEARD];
    const endpoints = { ...NO_ENDPOINTS, slos: [slo('api-errors'), slo('web-errors')], alerts };
    return reportOn(past(), { scope, endpoints }).alerts.map((alert) => alert.slo);
  };

  it('are those of its SLOs alone, where it names some', () => {
    assert.deepEqual(reported(), ['api-errors', 'web-errors', null]);
    assert.deepEqual(reported(['api-*']), ['api-errors']);
  });
});
