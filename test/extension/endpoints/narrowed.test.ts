import assert from 'node:assert/strict';
import type { PrometheusConfig } from '../../../src/core/config/endpoint';
import { narrowed } from '../../../src/extension/endpoints/narrowed';
import { sampleSlos } from '../../support/sampleSlos';

const PROD: PrometheusConfig = { id: 'prod', type: 'prometheus', url: 'https://prometheus.example.com', auth: 'none' };
const FOUND = sampleSlos(0);

describe('an endpoint of which the user chose some objectives', () => {
  it('is the whole endpoint where all were chosen, also those that come later', () => {
    assert.deepEqual(narrowed({ ...PROD, only: ['old'] }, FOUND, FOUND), PROD);
  });

  it('keeps what it writes itself', () => {
    const written: PrometheusConfig = { ...PROD, slos: 'slo/*.yaml' };
    assert.deepEqual(narrowed(written, FOUND.slice(1), FOUND), written);
  });

  it('names the chosen ones', () => {
    const [one, other] = FOUND;
    assert.ok(one && other);
    assert.deepEqual(narrowed(PROD, [other, one], FOUND), { ...PROD, only: [one.id, other.id].toSorted() });
  });
});
