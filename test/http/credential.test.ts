import assert from 'node:assert/strict';
import { credentialOf, redacted } from '../../src/http/credential';

const LOGIN = 'jürgen:p"ss\\wörd';
const BASE64 = Buffer.from(LOGIN).toString('base64');

describe('a credential', () => {
  it('is sent as the endpoint wants it', () => {
    assert.deepEqual(credentialOf('none', 'secret'), {});
    assert.deepEqual(credentialOf('bearer', 'secret'), { Authorization: 'Bearer secret' });
    assert.deepEqual(credentialOf('basic', LOGIN), { Authorization: `Basic ${BASE64}` });
  });

  it('is taken out of what a server says, in each form', () => {
    const body = JSON.stringify({ login: LOGIN, authorization: `Basic ${BASE64}`, plain: 'pass' });
    assert.equal(redacted(body, LOGIN), '{"login":"…","authorization":"Basic …","plain":"pass"}');
    assert.equal(redacted(`${LOGIN} and ${LOGIN}`, LOGIN), '… and …');
    assert.equal(redacted('x$&x', '$&'), 'x…x');
  });

  it('changes nothing where there is none', () => {
    for (const none of [null, '']) assert.equal(redacted('{"a":""}', none), '{"a":""}');
  });
});
