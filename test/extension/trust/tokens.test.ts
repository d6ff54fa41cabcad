import assert from 'node:assert/strict';
import { isTokenKey, Tokens } from '../../../src/extension/trust/tokens';
import { memory } from '../../support/memory';

const CANARY = 'canary-4711';

function vault() {
  const kept = new Map<string, string>();
  const secrets = {
    get: async (key: string) => kept.get(key),
    store: async (key: string, value: string) => void kept.set(key, value),
    delete: async (key: string) => void kept.delete(key),
  };
  return { kept, secrets };
}

const never = () => assert.fail('it can be read');

describe('the tokens', () => {
  it('are each for one origin', async () => {
    const { kept, secrets } = vault();
    const tokens = new Tokens(secrets, memory(), never);
    await tokens.set('https://a.example', CANARY);
    assert.deepEqual([...kept], [['token:v1:https://a.example', CANARY]]);
    assert.ok([...kept.keys()].every(isTokenKey));
    assert.equal(await tokens.of('https://a.example'), CANARY);
    for (const origin of ['https://a.example:8443', 'http://a.example', 'https://b.example'])
      assert.equal(await tokens.of(origin), null);
  });

  it('are listed by origin, and stand nowhere but in the secret storage', async () => {
    const globalState = memory();
    const tokens = new Tokens(vault().secrets, globalState, never);
    await tokens.set('https://b.example', CANARY);
    await tokens.set('https://a.example', CANARY);
    await tokens.set('https://a.example', `${CANARY}-2`);
    assert.deepEqual(tokens.origins(), ['https://a.example', 'https://b.example']);
    assert.ok(!JSON.stringify([...globalState.kept]).includes(CANARY));
    await tokens.remove('https://a.example');
    assert.deepEqual(tokens.origins(), ['https://b.example']);
    assert.equal(await tokens.of('https://a.example'), null);
  });

  it('are none where the storage can not be read, which is told', async () => {
    let told = 0;
    const broken = () => Promise.reject(new Error(`no keyring for ${CANARY}`));
    const tokens = new Tokens({ get: broken, store: broken, delete: broken }, memory(), () => told++);
    assert.equal(await tokens.of('https://a.example'), null);
    assert.equal(told, 1);
    await assert.rejects(tokens.set('https://a.example', CANARY));
    // what may be kept stays listed, so that it can be removed
    assert.deepEqual(tokens.origins(), ['https://a.example']);
    await assert.rejects(tokens.remove('https://a.example'));
    assert.deepEqual(tokens.origins(), ['https://a.example']);
  });
});
