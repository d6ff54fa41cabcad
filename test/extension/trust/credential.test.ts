import assert from 'node:assert/strict';
import { passwordFault, tokenFault, userFault } from '../../../src/extension/trust/credential';

describe('a credential', () => {
  it('is a token that can stand in a header', () => {
    for (const text of ['glsa_x', 'a.b-c~d+e/f==', '!"#']) assert.equal(tokenFault(text), null, text);
    for (const text of ['', 'a b', 'a\nb', 'a\r\nX-Evil: 1', 'tökén', 'a\u200bb', '\u0000'])
      assert.match(tokenFault(text) ?? '', /^A token has letters, digits and signs/, JSON.stringify(text));
    assert.equal(tokenFault('Bearer abc'), 'The token alone, without “Bearer”.');
  });

  it('is a user without a colon, and a password without control characters', () => {
    assert.equal(userFault('jörg'), null);
    assert.match(userFault('a:b') ?? '', /colon/);
    assert.match(userFault('a\tb') ?? '', /control character/);
    for (const text of ['', 'a:b c', 'pä$$']) assert.equal(passwordFault(text), null);
    for (const text of ['a\nb', 'a\u0085', '\u2028', '\u007f'])
      assert.match(passwordFault(text) ?? '', /control character/, JSON.stringify(text));
  });
});
