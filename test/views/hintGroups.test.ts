import assert from 'node:assert/strict';
import type { Hint } from '../../src/core/report/report';
import { hintGroups } from '../../src/views/hintGroups';
import { sampleReport } from '../support/sampleReport';

describe('the groups of hints', () => {
  const { hints } = sampleReport();

  it('hold each hint once, in its order', () => {
    const { likely, caught, possible, dismissed } = hintGroups(hints);
    assert.deepEqual(
      [likely, caught, possible, dismissed].map((group) => group.map((hint) => hints.indexOf(hint))),
      [[0, 1, 3], [2], [4], [5]],
    );
  });

  it('tell a failure with its hotfix once', () => {
    const [hint, other] = hints;
    assert.ok(hint && other);
    const hotfix: Hint = { ...hint, kind: 'hotfixed' };
    assert.deepEqual(hintGroups([other, hotfix, hint]).likely, [other, hotfix]);
  });

  it('go by the judgement first, then by how sure it is', () => {
    const [hint] = hints;
    assert.ok(hint);
    const verdict = { failed: 'v1.8.2', reason: null, by: 'user' } as const;
    const groupOf = (change: Partial<Hint>) =>
      Object.entries(hintGroups([{ ...hint, ...change }])).find(([, group]) => group.length > 0)?.[0];
    assert.equal(groupOf({ verdict, caught: true, confidence: 'possible' }), 'dismissed');
    assert.equal(groupOf({ caught: true, confidence: 'possible' }), 'possible');
    assert.equal(groupOf({ caught: true, confidence: 'likely' }), 'caught');
    assert.equal(groupOf({ confidence: 'stated' }), 'likely');
  });
});
