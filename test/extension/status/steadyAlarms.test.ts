import assert from 'node:assert/strict';
import type { Report, Slo } from '../../../src/core/report/report';
import { MINUTE } from '../../../src/core/time/instant';
import { unknownTrap } from '../../../src/core/trap/velocityTrap';
import { SteadyAlarms } from '../../../src/extension/status/steadyAlarms';
import { SAMPLE_NOW, sampleReport, sampleSlo } from '../../support/sampleReport';

const slo = (state: Slo['state'], more: Partial<Slo> = {}): Slo => ({
  ...sampleSlo('cart-availability'),
  state,
  ...more,
});
const withSlos = (...slos: Slo[]): Report => ({ ...sampleReport(), slos, trap: unknownTrap('Too little is known.') });
const trapped = (
  verdict: Report['trap']['verdict'],
  dayBefore: Report['trap']['verdict'],
  scope: string | null = null,
): Report => {
  const report = withSlos();
  return { ...report, repository: { ...report.repository, scope }, trap: { ...report.trap, verdict, dayBefore } };
};
const at = (minute: number) => SAMPLE_NOW + minute * MINUTE;

describe('the alarms of repositories', () => {
  it('are the loudest of each, and hold for five minutes', () => {
    const alarms = new SteadyAlarms();
    assert.equal(alarms.see('/a', withSlos(slo('exhausted'), slo('healthy', { id: 'other' })), at(0)).budget, 'error');
    assert.equal(alarms.see('/a', withSlos(slo('healthy'), slo('atRisk', { id: 'other' })), at(4)).budget, 'error');
    assert.equal(alarms.see('/b', withSlos(slo('healthy')), at(4)).budget, 'none');
    assert.equal(alarms.see('/a', withSlos(slo('healthy'), slo('healthy', { id: 'other' })), at(9)).budget, 'warning');
    assert.equal(alarms.see('/a', withSlos(slo('healthy'), slo('healthy', { id: 'other' })), at(14)).budget, 'none');
  });

  it('are gone with the SLO, or when it asks something else', () => {
    for (const now of [[], [slo('healthy', { query: 'other' })], [slo('healthy', { objective: 0.5 })]]) {
      const alarms = new SteadyAlarms();
      alarms.see('/a', withSlos(slo('exhausted')), at(0));
      assert.equal(alarms.see('/a', withSlos(...now), at(1)).budget, 'none');
    }
  });

  it('are of a verdict only when it was trapped the day before, and hold for five minutes', () => {
    const alarms = new SteadyAlarms();
    assert.deepEqual(alarms.see('/a', trapped('trapped', 'watch'), at(0)), { budget: 'none', trap: 'none' });
    assert.deepEqual(alarms.see('/a', trapped('trapped', 'trapped'), at(1)), { budget: 'none', trap: 'warning' });
    assert.deepEqual(alarms.see('/a', trapped('watch', 'trapped'), at(5)), { budget: 'none', trap: 'warning' });
    assert.deepEqual(alarms.see('/a', trapped('unknown', 'unknown'), at(11)), { budget: 'none', trap: 'none' });
  });

  it('of a verdict are gone with the scope that it was of', () => {
    const alarms = new SteadyAlarms();
    alarms.see('/a', trapped('trapped', 'trapped', 'checkout'), at(0));
    assert.equal(alarms.see('/a', trapped('sustainable', 'sustainable'), at(1)).trap, 'none');
  });
});
