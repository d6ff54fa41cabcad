import assert from 'node:assert/strict';
import { nameOf, sampled } from '../../src/views/sloName';
import { sampleSlo } from '../support/sampleReport';

describe('the name of an SLO', () => {
  const slo = sampleSlo('search-latency');

  it('is its id', () => assert.equal(nameOf(slo), 'search-latency'));

  it('says where its figures are invented, once', () => {
    assert.equal(nameOf({ ...slo, demo: true }), 'DEMO search-latency');
    assert.equal(nameOf({ ...slo, id: 'DEMO checkout', demo: true }), 'DEMO checkout');
  });

  it('comes with when it was sampled, if it was', () => {
    assert.equal(sampled({ ...slo, sampledAt: '2026-11-21T05:40:00Z' }), 'sampled 21 Nov 2026, 05:40 UTC');
    assert.equal(sampled({ ...slo, sampledAt: null }), null);
  });
});
