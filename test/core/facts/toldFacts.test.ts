import assert from 'node:assert/strict';
import { whyNotTold } from '../../../src/core/facts/toldFacts';
import { onDay } from '../../support/past';

const NOW = onDay(10);
const list = { kind: 'incidents', source: 'prod', sampledAt: NOW, demo: false } as const;

describe('incidents', () => {
  it('may be counted where an endpoint tells of them, even that there was none', () => {
    assert.equal(whyNotTold({ lists: [list] }, NOW), null);
    assert.equal(whyNotTold({ lists: [{ ...list, sampledAt: onDay(9) }] }, NOW), null);
    assert.equal(whyNotTold({ lists: [{ ...list, sampledAt: onDay(99) }] }, NOW), null, 'as of then');
  });

  it('may not where none does, or one of several is stale or invented', () => {
    const why = (...lists: Parameters<typeof whyNotTold>[0]['lists']) => whyNotTold({ lists }, NOW);
    assert.equal(why(), 'No endpoint reports incidents.');
    assert.equal(why({ ...list, kind: 'deployments' }), 'No endpoint reports incidents.');
    assert.equal(
      why(list, { ...list, source: 'eu', sampledAt: onDay(8.9) }),
      'The incidents of "eu" are of 2026-01-09T21:36:00Z, over a day ago.',
    );
    assert.equal(why({ ...list, demo: true }), 'The incidents of "prod" are invented, for show.');
  });
});
