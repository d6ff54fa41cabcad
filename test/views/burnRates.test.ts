import assert from 'node:assert/strict';
import { burnRates } from '../../src/views/burnRates';
import { sampleSlo } from '../support/sampleReport';

describe('burn rates', () => {
  const slo = sampleSlo('search-latency');

  it('are said by window', () => {
    assert.equal(burnRates(slo), 'burn rate 1h 6.3×, 6h 3.4×, 1d 1.9×, 3d 1.2×');
  });

  it('leave the short windows of alerts out where there are others', () => {
    const all = { '5m': 9, '30m': 8, '1h': 7, '2h': 6, '6h': 5 };
    assert.equal(burnRates({ ...slo, burnRates: all }), 'burn rate 1h 7×, 6h 5×');
    assert.equal(burnRates({ ...slo, burnRates: { '5m': 9 } }), 'burn rate 5m 9×');
  });

  it('are unknown where nothing was counted, and zero where nothing burnt', () => {
    assert.equal(burnRates({ ...slo, burnRates: { '1h': null, '6h': 0 } }), 'burn rate 1h unknown, 6h 0×');
  });

  it('are unknown as a whole where none is known', () => {
    for (const none of [{}, { '1h': null, '6h': null }]) {
      assert.equal(burnRates({ ...slo, burnRates: none }), 'burn rate unknown');
    }
  });
});
