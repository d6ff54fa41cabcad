import assert from 'node:assert/strict';
import { ScopeChoice } from '../../src/extension/scopeChoice';
import { memory } from '../support/memory';

const never = (error: unknown) => assert.fail(String(error));

describe('the choice of a scope', () => {
  it('is the whole repository until another is made', () => {
    assert.deepEqual(['/shop', 'constructor'].map(of(new ScopeChoice(memory(), never))), [null, null]);
  });

  it('is kept for each repository, from one window to the next', () => {
    const workspace = memory();
    const choice = new ScopeChoice(workspace, never);
    choice.choose('/shop', 'api');
    choice.choose('/mono', 'web');
    assert.deepEqual(['/shop', '/mono'].map(of(new ScopeChoice(workspace, never))), ['api', 'web']);
    choice.choose('/shop', null);
    assert.deepEqual(['/shop', '/mono'].map(of(choice)), [null, 'web']);
    assert.deepEqual(['/shop', '/mono'].map(of(new ScopeChoice(workspace, never))), [null, 'web']);
  });

  it('holds in this window though the workspace can not keep it, which is told', async () => {
    const full = { ...memory(), update: () => Promise.reject(new Error('disk full')) };
    const told = await new Promise((resolve) => {
      const choice = new ScopeChoice(full, resolve);
      choice.choose('/shop', 'api');
      assert.equal(choice.of('/shop'), 'api');
    });
    assert.match(String(told), /disk full/);
  });
});

function of(choice: ScopeChoice): (root: string) => string | null {
  return (root) => choice.of(root);
}
