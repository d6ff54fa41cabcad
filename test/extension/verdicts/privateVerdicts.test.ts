import assert from 'node:assert/strict';
import { MOST_VERDICTS } from '../../../src/core/failures/verdict';
import { PrivateVerdicts } from '../../../src/extension/verdicts/privateVerdicts';
import { memory } from '../../support/memory';

const one = { failed: '1a2b3c4d', reason: 'It was split' };
const other = { failed: '5e6f7a8b', reason: null };

describe('what a user judged to be no failure', () => {
  it('is nothing at first', () => {
    for (const root of ['/shop', 'constructor']) assert.deepEqual(new PrivateVerdicts(memory()).of(root), []);
  });

  it('is kept for each repository, from one window to the next', async () => {
    const workspace = memory();
    const verdicts = new PrivateVerdicts(workspace);
    await verdicts.add('/shop', one);
    await verdicts.add('/shop', other);
    await verdicts.add('/mono', other);
    const later = new PrivateVerdicts(workspace);
    assert.deepEqual(later.of('/shop'), [
      { ...one, by: 'user' },
      { ...other, by: 'user' },
    ]);
    assert.deepEqual(later.of('/mono'), [{ ...other, by: 'user' }]);
  });

  it('is said once of each failure, the last time', async () => {
    const verdicts = new PrivateVerdicts(memory());
    for (const reason of ['first', null, 'last']) await verdicts.add('/shop', { ...one, reason });
    assert.deepEqual(verdicts.of('/shop'), [{ ...one, reason: 'last', by: 'user' }]);
  });

  it('can be taken back, and leaves nothing', async () => {
    const workspace = memory();
    const verdicts = new PrivateVerdicts(workspace);
    await verdicts.add('/shop', one);
    await verdicts.remove('/shop', 'of-another');
    assert.equal(verdicts.of('/shop').length, 1);
    await verdicts.remove('/shop', one.failed);
    assert.deepEqual(verdicts.of('/shop'), []);
    assert.deepEqual([...workspace.kept.values()], [{}]);
  });

  it('is bounded: the oldest goes', async () => {
    const verdicts = new PrivateVerdicts(memory());
    for (let n = 0; n <= MOST_VERDICTS; n++) await verdicts.add('/shop', { failed: `v${n}`, reason: null });
    const kept = verdicts.of('/shop');
    assert.deepEqual([kept.length, kept[0]?.failed, kept.at(-1)?.failed], [MOST_VERDICTS, 'v1', `v${MOST_VERDICTS}`]);
  });

  it('may have been kept by another version, in whatever form', async () => {
    for (const kept of [7, null, 'x', [7, null, {}, { failed: 3 }], { failed: 'v1' }]) {
      const workspace = memory();
      await workspace.update('momentum.verdicts', { '/shop': kept });
      assert.deepEqual(new PrivateVerdicts(workspace).of('/shop'), []);
    }
    const workspace = memory();
    await workspace.update('momentum.verdicts', { '/shop': [{ failed: 'v1', reason: 7, by: 'team' }] });
    assert.deepEqual(new PrivateVerdicts(workspace).of('/shop'), [{ failed: 'v1', reason: null, by: 'user' }]);
  });
});
