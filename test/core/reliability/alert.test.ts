import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BurnAlert, cappedAlerts, holds, mostUrgent, workbookAlerts } from '../../../src/core/reliability/alert';
import { DAY, SECOND } from '../../../src/core/time/instant';

const factorsFor = (days: number) => workbookAlerts((days * DAY) / SECOND).map(({ factor }) => factor);
const MONTH = workbookAlerts((30 * DAY) / SECOND);

/** Those that hold, as `page 1h`. */
function holding(rates: Readonly<Record<string, number | null>>, alerts: readonly BurnAlert[] = MONTH): string[] {
  return alerts.filter((alert) => holds(alert, rates)).map(({ severity, long }) => `${severity} ${long}`);
}

describe('the alerts of the SRE Workbook', () => {
  it('are these for 30 days', () => {
    assert.deepEqual(
      MONTH.map(({ severity, long, short, factor }) => [severity, long, short, factor]),
      [
        ['page', '1h', '5m', 14.4],
        ['page', '6h', '30m', 6],
        ['ticket', '1d', '2h', 3],
        ['ticket', '3d', '6h', 1],
      ],
    );
  });

  for (const [days, factors] of [
    [28, [13.44, 5.6, 2.8, 0.933333333]],
    [90, [43.2, 18, 9, 3]],
    // a budget that is spent evenly over a week burns at 1 and raises no alert
    [7, [3.36, 1.4]],
    [1, []],
  ] as const) {
    it(`spend the same share of a budget of ${days} days`, () => {
      assert.deepEqual(factorsFor(days), factors);
    });
  }

  it('go off when both windows exceed the factor, and not when they reach it', () => {
    assert.deepEqual(holding({ '1h': 14.5, '5m': 14.5 }), ['page 1h']);
    assert.deepEqual(holding({ '1h': 14.4, '5m': 20 }), []);
    assert.deepEqual(holding({ '1h': 20, '5m': 14.4 }), []);
    assert.deepEqual(holding({ '6h': 6.1, '30m': 6.1 }), ['page 6h']);
    assert.deepEqual(holding({ '1d': 3.1, '2h': 3.1 }), ['ticket 1d']);
    assert.deepEqual(holding({ '3d': 1.1, '6h': 1.1 }), ['ticket 3d']);
  });

  it('do not go off for what nobody knows', () => {
    assert.deepEqual(holding({ '1h': 20, '5m': null }), []);
    assert.deepEqual(holding({ '5m': 20 }), []);
  });

  it('agree with what Prometheus and Alertmanager said of the example: a page, no ticket', () => {
    // 10 a second, 0.02 % fail, but 10 % for an hour five days ago and 2 % in the last two hours
    const rates = { '5m': 20, '30m': 20, '1h': 20, '2h': 20, '6h': 6.8, '1d': 1.85, '3d': 0.75 };
    assert.deepEqual(holding(rates), ['page 1h', 'page 6h']);
  });

  it('are as urgent as the most urgent that goes off', () => {
    const [page, , ticket] = MONTH;
    assert.equal(mostUrgent([]), null);
    assert.equal(mostUrgent(ticket ? [ticket] : []), 'ticket');
    assert.equal(mostUrgent(ticket && page ? [ticket, page] : []), 'page');
  });
});

describe('an alert whose factor no burn rate exceeds', () => {
  const cappedFactors = (target: number) => cappedAlerts(MONTH, target).map(({ factor }) => factor);

  it('goes off at nine errors in ten instead', () => {
    assert.deepEqual(cappedFactors(0.9), [9, 6, 3, 1]);
    assert.deepEqual(cappedFactors(0.5), [1.8, 1.8, 1.8, 1]);
    assert.deepEqual(cappedFactors(0.999), [14.4, 6, 3, 1]);
  });

  it('can go off, whatever the objective', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.99999, noNaN: true }), (target) => {
        const outage = 1 / (1 - target);
        for (const alert of cappedAlerts(MONTH, target)) assert.ok(alert.factor < outage);
      }),
    );
  });
});
