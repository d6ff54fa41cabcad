import assert from 'node:assert/strict';
import { staleAfter, withAge } from '../../../src/core/reliability/age';
import { formatInstant, HOUR, MINUTE } from '../../../src/core/time/instant';
import { sampleSlo } from '../../support/sampleReport';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const stateAt = (at: number | null) =>
  withAge({ ...sampleSlo('search-latency'), sampledAt: at === null ? null : formatInstant(at) }, NOW).state;

describe('figures', () => {
  it('say something of now for a quarter of an hour, by clocks that may differ', () => {
    const { state } = sampleSlo('search-latency');
    for (const at of [NOW, NOW - 15 * MINUTE, NOW + 10 * MINUTE]) assert.equal(stateAt(at), state);
  });

  it('are stale where they are older, of the future, or do not say of when they are', () => {
    for (const at of [NOW - 16 * MINUTE, NOW + 2 * HOUR, null]) assert.equal(stateAt(at), 'stale');
  });

  it('may be as old as three looks where looks are further apart', () => {
    for (const [every, longest] of [
      [null, 15],
      [1, 15],
      [5, 15],
      [20, 60],
    ] as const)
      assert.equal(staleAfter(every && every * MINUTE), longest * MINUTE);
    const slo = { ...sampleSlo('search-latency'), sampledAt: formatInstant(NOW - HOUR) };
    assert.equal(withAge(slo, NOW, HOUR).state, slo.state);
    assert.match(
      withAge(slo, NOW, HOUR - 1000).reason ?? '',
      /^Its figures are of 2026-11-21T11:00:00Z, over 60 min ago\.$/,
    );
  });

  it('raise no alert once they are stale', () => {
    const slo = { ...sampleSlo('search-latency'), alert: 'page' as const };
    assert.equal(withAge(slo, NOW).alert, null);
  });
});
