import assert from 'node:assert/strict';
import { withAge } from '../../../src/core/reliability/age';
import { formatInstant, HOUR, MINUTE } from '../../../src/core/time/instant';
import { sampleSlo } from '../../support/sampleReport';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const stateAt = (at: number | null) =>
  withAge({ ...sampleSlo('search-latency'), sampledAt: at === null ? null : formatInstant(at) }, NOW).state;

describe('figures', () => {
  it('say something of now for an hour, by clocks that may differ', () => {
    const { state } = sampleSlo('search-latency');
    for (const at of [NOW, NOW - HOUR, NOW + 10 * MINUTE]) assert.equal(stateAt(at), state);
  });

  it('are stale where they are older, of the future, or do not say of when they are', () => {
    for (const at of [NOW - HOUR - 1000, NOW + 2 * HOUR, null]) assert.equal(stateAt(at), 'stale');
  });
});
