import assert from 'node:assert/strict';
import { ScopeChoice } from '../../src/extension/scopeChoice';

/** What a workspace remembers. */
function memory() {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => (kept.has(key) ? (kept.get(key) as T) : (otherwise as T)),
    update: async (key: string, value: unknown) => void kept.set(key, structuredClone(value)),
  };
}

describe('the choice of a scope', () => {
  it('is the whole repository until another is made', () => {
    assert.equal(new ScopeChoice(memory()).of('/shop'), null);
  });

  it('is kept for each repository, from one window to the next', async () => {
    const workspace = memory();
    const choice = new ScopeChoice(workspace);
    await choice.choose('/shop', 'api');
    await choice.choose('/mono', 'web');
    assert.deepEqual(
      ['/shop', '/mono'].map((root) => new ScopeChoice(workspace).of(root)),
      ['api', 'web'],
    );
    await choice.choose('/shop', null);
    assert.deepEqual(
      ['/shop', '/mono'].map((root) => choice.of(root)),
      [null, 'web'],
    );
  });

  it('is of roots, not of what every object has', () => {
    assert.equal(new ScopeChoice(memory()).of('constructor'), null);
  });
});
