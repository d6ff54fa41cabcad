import assert from 'node:assert/strict';
import type { Step } from '../../../src/core/reliability/reading';
import { type ReportedObjective, reportedSlo } from '../../../src/core/reliability/reportedSlo';
import { DAY, HOUR, SECOND } from '../../../src/core/time/instant';

const NOW = Date.parse('2026-11-21T06:00:00Z');
const REPORTED: ReportedObjective = {
  id: 'a',
  service: null,
  source: 'prod',
  target: 0.99,
  windowSeconds: (30 * DAY) / SECOND,
  remaining: 0.5,
  sli: null,
  burnRates: { '1h': 2, '6h': 1 },
  coverage: 1,
  sampledAt: NOW,
  fault: null,
  query: 'q',
  demo: false,
};

/** Hours of the window, of which the first so many fail in full. */
const hours = (bad: number): readonly Step[] =>
  Array.from({ length: 720 }, (_, index) => ({
    at: NOW - (719 - index) * HOUR,
    count: { state: 'counted', bad: index < bad ? 1 : 0, total: 1 },
  }));

describe('an SLO that something else computed', () => {
  it('is judged as any other, and forecast from when it was sampled', () => {
    const { state, consumed, exhaustsAt, debt, spending, budgetMinutes } = reportedSlo(REPORTED);
    assert.deepEqual([state, consumed, debt, spending, budgetMinutes], ['healthy', 0.5, null, [], null]);
    assert.equal(exhaustsAt, '2026-12-06T06:00:00Z');
  });

  it('keeps its figures where they are stale, without a forecast', () => {
    const unknown = { state: 'stale', reason: 'Old.' } as const;
    const slo = reportedSlo({ ...REPORTED, unknown, alert: 'page' });
    assert.deepEqual(
      [slo.state, slo.reason, slo.remaining, slo.exhaustsAt, slo.alert],
      ['stale', 'Old.', 0.5, null, null],
    );
  });

  it('says why there are none', () => {
    const unknown = { state: 'noData', reason: 'No traffic.' } as const;
    const slo = reportedSlo({ ...REPORTED, remaining: null, unknown });
    assert.deepEqual([slo.state, slo.reason, slo.remaining], ['noData', 'No traffic.', null]);
    assert.equal(reportedSlo({ ...REPORTED, remaining: null }).reason, 'The endpoint says nothing of its budget.');
  });

  it('has its budget in minutes where time is counted', () => {
    assert.equal(reportedSlo({ ...REPORTED, weighting: 'time' }).budgetMinutes, 432);
  });

  it('tells its alert, and how it came by its figures', () => {
    const slo = reportedSlo({ ...REPORTED, alert: 'ticket', note: 'Averaged.' });
    assert.deepEqual([slo.alert, slo.note], ['ticket', 'Averaged.']);
  });

  it('has a course that ends at what is consumed, and a debt, from its steps', () => {
    const { spending, debt } = reportedSlo({ ...REPORTED, steps: hours(4) });
    assert.equal(spending.length, 120);
    assert.ok(Math.abs((spending.at(-1)?.consumed ?? Number.NaN) - 4 / 720 / 0.01) < 1e-6);
    assert.equal(debt, 0, 'an outage is told of within its hour');
  });
});
