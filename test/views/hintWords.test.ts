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

  const skewed = { ...hint.repairedBy, at: '2020-01-01T00:00:00Z' };
  const late = { ...hint.repairedBy, at: '2030-01-01T00:00:00Z' };
  const pending = { ...hint.repairedBy, release: null };
  const guess = { kind: 'fixed', confidence: 'possible', recoveryHours: null } as const;
  const recoveries: readonly (readonly [string, Partial<Hint>])[] = [
    ['recovered after 2.6 h', {}],
    ['repair not released yet', { recoveryHours: null, repairedBy: pending }],
    ['repair not released yet', { ...guess, failed: unreleased, repairedBy: pending }],
    ['recovery unknown, as clocks disagree', { recoveryHours: null, repairedBy: skewed }],
    ['recovery unknown, as clocks disagree', { ...guess, failed: unreleased, repairedBy: skewed }],
    ['recovered within a day', { ...guess, recoveryWithinDays: 1 }],
    ['recovered within 30 days', { ...guess, recoveryWithinDays: 30 }],
    ['recovered after more than 180 days', { ...guess, repairedBy: late }],
    ['recovered after more than 180 days', { ...guess, failed: unreleased, repairedBy: { ...late, release: null } }],
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
    assert.deepEqual(hintFacts(but({ caught: true })).slice(1), ['merged on 12 Nov 2026', 'caught before release']);
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
