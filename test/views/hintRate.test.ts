import assert from 'node:assert/strict';
import type { Measured } from '../../src/core/measurement';
import type { Hint } from '../../src/core/report/report';
import { hintedFailures } from '../../src/views/hintRate';
import { sampleReport } from '../support/sampleReport';

const rate: Measured = { state: 'measured', value: 3 / 41, unit: 'share', sampleSize: 41, windowDays: 90 };

describe('the rate of hinted failures in words', () => {
  const { repository, hints } = sampleReport();
  const [newest] = hints;
  assert.ok(newest);
  const said = (...changed: Partial<Hint>[]) =>
    hintedFailures(rate, { repository, hints: changed.map((change) => ({ ...newest, ...change })) });

  it('is a lower bound, with what failed last', () => {
    assert.equal(said({}), 'at least 3 of 41 releases failed; last: v1.8.2, reverted after 2.6 h');
    const unreleased = { ...newest.failed, release: null, sha: '0123456789abcdef' };
    assert.equal(
      said({ failed: unreleased, recoveryHours: null }),
      'at least 3 of 41 releases failed; last: 01234567, reverted',
    );
  });

  const passedOver: readonly (readonly [string, Partial<Hint>])[] = [
    ['what was caught', { caught: true }],
    ['what was judged no failure', { verdict: { failed: 'v1.8.2', reason: null, by: 'user' } }],
    ['what blame alone tells', { kind: 'fixed', confidence: 'likely' }],
  ];
  for (const [name, change] of passedOver)
    it(`passes over ${name}`, () => {
      assert.equal(said(change), 'at least 3 of 41 releases failed');
      assert.match(said(change, { kind: 'rolledBack', recoveryHours: 5 }), /; last: v1\.8\.2, rolled back after 5 h$/);
    });

  it('tells a hotfix, however its cause is known', () => {
    assert.match(said({ kind: 'hotfixed', confidence: 'likely', recoveryHours: null }), /; last: v1\.8\.2, hotfixed$/);
  });

  it('calls none of them a failure where there was none', () => {
    const none = hintedFailures({ ...rate, value: 0 }, { repository, hints: [] });
    assert.equal(none, 'no hint of a failure in 41 releases');
  });
});
