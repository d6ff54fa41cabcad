import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/core/time/instant';
import { Urges } from '../../../src/extension/watch/urges';

const NOW = Date.parse('2026-11-21T05:40:00Z');

describe('the reasons to look', () => {
  it('are those of a repository, and gone once it is looked at', () => {
    const urges = new Urges();
    urges.add('/a', 'user', NOW - 10);
    assert.deepEqual(urges.take('/a', 5, NOW), { urge: 'user', since: NOW - 10, every: 5 * MINUTE });
    for (const root of ['/a', '/b'])
      assert.deepEqual(urges.take(root, 5, NOW), { urge: 'clock', since: NOW - 4 * MINUTE, every: 5 * MINUTE });
  });

  it('give way to stronger ones alone', () => {
    const urges = new Urges();
    for (const [index, urge] of (['away', 'focus', 'clock', 'away'] as const).entries())
      urges.add('/a', urge, NOW + index);
    assert.equal(urges.take('/a', 5, NOW).urge, 'focus');
    for (const at of [NOW, NOW + 5]) urges.add('/a', 'user', at);
    urges.add('/a', 'clock', NOW + 9);
    assert.deepEqual([urges.take('/a', 5, NOW + 9).since], [NOW + 5]);
  });

  for (const [minutes, fresh] of [
    [0, 1],
    [1, 1],
    [5, 4],
    [60, 48],
  ] as const) {
    it(`let an answer be fresh for ${fresh} min where the clock strikes every ${minutes}`, () => {
      assert.equal(new Urges().take('/a', minutes, NOW).since, NOW - fresh * MINUTE);
    });
  }
});
