import assert from 'node:assert/strict';
import type { Hint } from '../../src/core/report/report';
import { groupOf, hintGroups } from '../../src/views/hintGroups';
import { sampleReport } from '../support/sampleReport';

describe('the groups of hints', () => {
  const { hints } = sampleReport();

  it('hold each hint once, in its order', () => {
    const { counted, likely, caught, possible, dismissed } = hintGroups(hints);
    assert.deepEqual(
      [counted, likely, caught, possible, dismissed].map((group) => group.map((hint) => hints.indexOf(hint))),
      [[0, 1], [3], [2], [4], [5]],
    );
  });

  it('tell a failure with its hotfix once', () => {
    const [hint, other] = hints;
    assert.ok(hint && other);
    const hotfix: Hint = { ...hint, kind: 'hotfixed' };
    assert.deepEqual(hintGroups([other, hotfix, hint]).counted, [other, hotfix]);
  });

  it('go by the judgement first, then by how sure it is', () => {
    const [hint] = hints;
    assert.ok(hint);
    const verdict = { failed: 'v1.8.2', reason: null, by: 'user' } as const;
    const group = (change: Partial<Hint>) => groupOf({ ...hint, ...change });
    assert.equal(group({ verdict, caught: true, confidence: 'possible' }), 'dismissed');
    assert.equal(group({ caught: true, confidence: 'possible' }), 'possible');
    assert.equal(group({ caught: true, confidence: 'likely' }), 'caught');
    assert.equal(group({ kind: 'fixed', confidence: 'likely' }), 'likely');
    assert.equal(group({ kind: 'hotfixed', confidence: 'likely' }), 'counted');
    assert.equal(group({ confidence: 'stated' }), 'counted');
  });
});
