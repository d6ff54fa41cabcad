import assert from 'node:assert/strict';
import { NO_SIGN, WEIGHTS } from '../../../../src/core/failures/fixes/fixWeights';

describe('the weights of signs', () => {
  it('are numbers of which none decides alone', () => {
    assert.ok(WEIGHTS.size > 300);
    for (const [sign, weight] of [['none', NO_SIGN] as const, ...WEIGHTS]) {
      assert.ok(Number.isFinite(weight) && Math.abs(weight) < 3, `${sign} ${weight}`);
    }
  });

  it('are of words of the language, kinds of files and sizes, not of names', () => {
    for (const sign of WEIGHTS.keys())
      assert.match(sign, /^(?:[~^+]?[a-z<>-]+(?: [a-z<>-]+)?|[\w-]+ code files|<=\d+ lines|code and test)$/);
  });

  it('tell defects from other work', () => {
    for (const sign of ['crash', 'leak', 'wrong', '~broken', 'code and test'])
      assert.ok((WEIGHTS.get(sign) ?? 0) > 0.2, sign);
    for (const sign of ['^add', 'support', 'refactor', 'bump', 'huge'])
      assert.ok((WEIGHTS.get(sign) ?? 0) < -0.2, sign);
  });
});
