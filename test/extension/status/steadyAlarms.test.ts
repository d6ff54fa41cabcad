import assert from 'node:assert/strict';
import type { Slo } from '../../../src/core/report/report';
import { MINUTE } from '../../../src/core/time/instant';
import { SteadyAlarms } from '../../../src/extension/status/steadyAlarms';
import { SAMPLE_NOW, sampleSlo } from '../../support/sampleReport';

const slo = (state: Slo['state'], more: Partial<Slo> = {}): Slo => ({
  ...sampleSlo('cart-availability'),
  state,
  ...more,
});
const at = (minute: number) => SAMPLE_NOW + minute * MINUTE;

describe('the alarms of repositories', () => {
  it('are the loudest of each, and hold for five minutes', () => {
    const alarms = new SteadyAlarms();
    assert.equal(alarms.see('/a', [slo('exhausted'), slo('healthy', { id: 'other' })], at(0)), 'error');
    assert.equal(alarms.see('/a', [slo('healthy'), slo('atRisk', { id: 'other' })], at(4)), 'error');
    assert.equal(alarms.see('/b', [slo('healthy')], at(4)), 'none');
    assert.equal(alarms.see('/a', [slo('healthy'), slo('healthy', { id: 'other' })], at(9)), 'warning');
    assert.equal(alarms.see('/a', [slo('healthy'), slo('healthy', { id: 'other' })], at(14)), 'none');
  });

  it('are gone with the SLO, or when it asks something else', () => {
    for (const now of [[], [slo('healthy', { query: 'other' })], [slo('healthy', { objective: 0.5 })]]) {
      const alarms = new SteadyAlarms();
      alarms.see('/a', [slo('exhausted')], at(0));
      assert.equal(alarms.see('/a', now, at(1)), 'none');
    }
  });
});
