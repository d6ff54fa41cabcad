import assert from 'node:assert/strict';
import { tokenTargets } from '../../../src/extension/trust/tokenTarget';

describe('who wants a token', () => {
  it('is each origin once, and none that wants nothing', () => {
    const endpoint = (id: string, url: string, auth: 'none' | 'bearer' | 'basic') => ({ id, url, auth, headers: {} });
    const targets = tokenTargets([
      endpoint('a', 'https://a.example/one', 'bearer'),
      endpoint('b', 'https://a.example/two', 'basic'),
      endpoint('c', 'https://c.example', 'none'),
      endpoint('d', 'http://a.example', 'basic'),
    ]);
    assert.deepEqual(targets, [
      { id: 'a', origin: 'https://a.example', auth: 'bearer' },
      { id: 'd', origin: 'http://a.example', auth: 'basic' },
    ]);
  });
});
