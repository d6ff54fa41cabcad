import assert from 'node:assert/strict';
import type { Hint } from '../../src/core/report/report';
import { confidenceInWords, endInWords, hintFacts, recovery, verdictInWords } from '../../src/views/hintWords';
import { sampleReport } from '../support/sampleReport';

describe('a hint in words', () => {
  const { hints } = sampleReport();
  const [hint] = hints;
  assert.ok(hint);
  const but = (change: Partial<Hint>): Hint => ({ ...hint, ...change });
  const unreleased = { ...hint.failed, release: null };

  it('says how sure it is, and that nothing is sure', () => {
    assert.equal(confidenceInWords({ confidence: 'stated', precision: 0.88 }), 'stated, right in 88 of 100');
    assert.equal(confidenceInWords({ confidence: 'certain', precision: 1 }), 'certain, right in 99 of 100');
    assert.equal(confidenceInWords({ confidence: 'likely', precision: 0.826 }), 'likely, right in 83 of 100');
    assert.equal(confidenceInWords({ confidence: 'possible', precision: 0.29 }), 'possible, right in 29 of 100');
  });

  const recoveries: readonly (readonly [string, Partial<Hint>])[] = [
    ['recovered after 2.6 h', {}],
    ['repair not released yet', { recoveryHours: null, repairedBy: { ...hint.repairedBy, release: null } }],
    ['recovery unknown, as clocks disagree', { recoveryHours: null, failed: unreleased }],
    ['recovered within a day', { recoveryHours: null, recoveryWithinDays: 1, confidence: 'likely' }],
    ['recovered within 30 days', { recoveryHours: null, recoveryWithinDays: 30, confidence: 'possible' }],
    ['recovered after more than 180 days', { recoveryHours: null, kind: 'fixed', confidence: 'possible' }],
    ['recovery unknown, as clocks disagree', { recoveryHours: null, kind: 'hotfixed', confidence: 'likely' }],
  ];
  for (const [words, change] of recoveries)
    it(`says “${words}”`, () => {
      assert.equal(recovery(but(change)), words);
    });

  it('says where it failed and was repaired, or that it was caught', () => {
    assert.deepEqual(hintFacts(hint), [
      'certain, right in 99 of 100',
      'failed in v1.8.2 on 12 Nov 2026',
      'repaired in v1.8.3 on 12 Nov 2026',
      'recovered after 2.6 h',
    ]);
    assert.deepEqual(hintFacts(but({ caught: true })).slice(1), [
      'failed in v1.8.2 on 12 Nov 2026',
      'caught before release',
    ]);
  });

  it('says who judged it to be none, and why', () => {
    const said = (by: 'team' | 'user', reason: string | null) => verdictInWords({ failed: 'v1.8.2', reason, by });
    assert.deepEqual(
      [said('team', 'it was split'), said('team', null), said('user', 'it was split'), said('user', null)],
      [
        'judged no failure by the team: it was split',
        'judged no failure by the team',
        'judged no failure privately: it was split',
        'judged no failure privately',
      ],
    );
  });

  it('says how it ended', () => {
    assert.deepEqual(
      (['reverted', 'fixed', 'hotfixed', 'rolledBack'] as const).map((kind) => [
        endInWords(but({ kind })),
        endInWords(but({ kind, recoveryHours: null })),
      ]),
      [
        ['reverted after 2.6 h', 'reverted'],
        ['repaired after 2.6 h', 'repaired'],
        ['hotfixed after 2.6 h', 'hotfixed'],
        ['rolled back after 2.6 h', 'rolled back'],
      ],
    );
  });
});
