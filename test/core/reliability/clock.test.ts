import assert from 'node:assert/strict';
import { clockOf, clockProblems } from '../../../src/core/reliability/clock';
import { reportedSlo } from '../../../src/core/reliability/reportedSlo';
import { slosOf } from '../../../src/core/reliability/sloOf';
import { HOUR, MINUTE } from '../../../src/core/time/instant';
import { NOW, REPORTED, readingOf } from './reading';

describe("an endpoint's clock", () => {
  it('may differ a little', () => {
    for (const ahead of [0, 2 * MINUTE, -2 * MINUTE]) assert.deepEqual(clockProblems({ source: 'prod', ahead }), []);
  });

  it('is known from what its server says, and when we heard it', () => {
    assert.deepEqual(clockOf('prod', { serverAt: NOW + HOUR, receivedAt: NOW }), [{ source: 'prod', ahead: HOUR }]);
    assert.deepEqual(clockOf('prod', { serverAt: null, receivedAt: NOW }), []);
  });

  it('that differs more is told of, with how much', () => {
    const messages = [10 * MINUTE, -10 * MINUTE].map((ahead) => clockProblems({ source: 'prod', ahead })[0]?.message);
    assert.deepEqual(messages, [
      'prod: its clock is 10 min ahead of the one here; ages are told by its own.',
      'prod: its clock is 10 min behind the one here; ages are told by its own.',
    ]);
  });

  for (const ahead of [2 * HOUR, -2 * HOUR])
    it(`of ${ahead / HOUR} h ahead is not believed: what it calls fresh is stale`, () => {
      const facts = {
        readings: [readingOf({ sampledAt: NOW + ahead })],
        slos: [],
        clocks: [{ source: 'prod', ahead }],
      };
      assert.deepEqual(
        slosOf(facts, NOW).slos.map(({ state }) => state),
        ['stale'],
      );
      assert.match(
        clockProblems({ source: 'prod', ahead })[0]?.message ?? '',
        /over an hour .*; ages are told by this one\.$/,
      );
    });

  for (const ahead of [10 * MINUTE, -10 * MINUTE, HOUR, -HOUR]) {
    it(`of ${ahead / MINUTE} min ahead makes nothing fresh stale, and nothing stale fresh`, () => {
      const there = NOW + ahead;
      const states = [there, there - 14 * MINUTE, there - 16 * MINUTE].flatMap((sampledAt) => {
        const facts = {
          readings: [readingOf({ sampledAt })],
          slos: [reportedSlo({ ...REPORTED, source: 'prod', sampledAt })],
          clocks: [{ source: 'prod', ahead }],
        };
        return slosOf(facts, NOW).slos.map(({ state }) => state);
      });
      assert.deepEqual(states, ['healthy', 'healthy', 'healthy', 'healthy', 'stale', 'stale']);
    });
  }
});
