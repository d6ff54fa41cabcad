import assert from 'node:assert/strict';
import type { SloState } from '../../src/core/report/report';
import {
  budgetInMinutes,
  coverageInWords,
  forecast,
  goal,
  moodOf,
  remainingInWords,
  remarks,
  weightedGoal,
} from '../../src/views/sloWords';
import { sampleSlo } from '../support/sampleReport';

const STATES: readonly SloState[] = [
  'healthy',
  'atRisk',
  'burning',
  'recovering',
  'exhausted',
  'noData',
  'stale',
  'invalid',
];

describe('an SLO in words', () => {
  it('looks good in one state only', () => {
    assert.deepEqual(
      STATES.filter((state) => moodOf(state) === 'good'),
      ['healthy'],
    );
  });

  it('says what is left of the budget, what was overspent, or nothing', () => {
    assert.equal(remainingInWords(sampleSlo('search-latency')), '18.4 % of the error budget is left');
    assert.equal(remainingInWords(sampleSlo('checkout-availability')), 'the error budget is overspent by 12.4 %');
    assert.equal(remainingInWords(sampleSlo('emails-delivered')), null);
  });

  it('says its goal', () => {
    assert.equal(goal(sampleSlo('search-latency')), '99.95 % over 30 days');
  });

  it('says what its goal weighs by, where that is known', () => {
    const slo = sampleSlo('search-latency');
    assert.equal(weightedGoal({ ...slo, weighting: 'time' }), '99.95 % over 30 days, by time');
    assert.equal(weightedGoal({ ...slo, weighting: null }), '99.95 % over 30 days');
  });

  it('counts the budget in minutes only where the objective counts time', () => {
    assert.equal(budgetInMinutes(sampleSlo('search-latency')), '4 of 22 min');
    assert.equal(budgetInMinutes(sampleSlo('cart-availability')), null);
  });

  it('says what there is to know of its figures', () => {
    const slo = {
      ...sampleSlo('search-latency'),
      alert: 'page',
      note: 'Provisional: 3 of 30 days were recorded.',
    } as const;
    const maintenance = [
      { from: '2026-11-20T22:00:00Z', to: '2026-11-21T00:00:00Z', reason: 'new database' },
      { from: '2026-11-21T01:00:00Z', to: '2026-11-21T01:30:00Z', reason: null },
    ];
    assert.deepEqual(remarks(sampleSlo('search-latency')), []);
    assert.deepEqual(remarks({ ...slo, maintenance }), [
      'Burn-rate alert: a page, it burns too fast to wait.',
      'Provisional: 3 of 30 days were recorded.',
      'Maintenance left out: 20 Nov 2026, 22:00 UTC, 2 h (new database); 21 Nov 2026, 01:00 UTC, 30 min.',
    ]);
    assert.match(remarks({ ...slo, alert: 'ticket' })[0] ?? '', /ticket/);
  });

  it('says how much of the window has samples, where that is not all of it', () => {
    const slo = sampleSlo('search-latency');
    assert.equal(coverageInWords({ ...slo, coverage: 0.1 }), '10 % of the window has samples');
    assert.equal(coverageInWords({ ...slo, coverage: 1 }), null);
    assert.equal(coverageInWords({ ...slo, coverage: null }), null);
  });

  it('calls a forecast a forecast', () => {
    assert.match(forecast(sampleSlo('search-latency')) ?? '', /^Forecast: exhausted around 22 Nov 2026/);
    assert.equal(forecast(sampleSlo('cart-availability')), null);
  });

  it('forecasts nothing beyond the window, which by then has rolled past all that is spent now', () => {
    const slo = { ...sampleSlo('search-latency'), sampledAt: '2026-11-21T00:00:00Z', windowSeconds: 30 * 86_400 };
    assert.notEqual(forecast({ ...slo, exhaustsAt: '2026-12-20T23:59:59Z' }), null);
    assert.equal(forecast({ ...slo, exhaustsAt: '2026-12-21T00:00:00Z' }), null);
  });
});
