import assert from 'node:assert/strict';
import type { Ask } from '../../../src/core/endpoints/ask';
import { permitOf, type Said } from '../../../src/extension/trust/permit';
import { agreementOn } from '../../support/endpointContent';

const ORIGIN = 'https://prometheus.example.com';
const CERTIFICATE = { ca: '/ca.pem' };
const bearer = agreementOn({ auth: 'bearer' });
const ask: Ask = {
  ...{ endpoint: 'metrics', url: `${ORIGIN}/tenant/api/v1/query`, form: null, headers: {}, auth: 'bearer' },
};
const refused = { refusal: { kind: 'notAgreed', origin: ORIGIN } };

const permit = (said: Partial<Said> = {}, asking = ask, root = '/shop') =>
  permitOf(root, {
    isTrusted: () => true,
    own: async () => [],
    agreedOf: (of) => (of === '/shop' ? [{ ...bearer, internal: false, at: 0 }] : []),
    tokenOf: (origin) => Promise.resolve(`token of ${origin}`),
    certificateOf: (origin) => (origin === ORIGIN ? CERTIFICATE : null),
    ...said,
  })(asking);

describe('the permit', () => {
  it('gives what was agreed to its origin’s token and certificate', async () => {
    const permission = { secret: `token of ${ORIGIN}`, internal: false, certificate: CERTIFICATE };
    assert.deepEqual(await permit(), permission);
  });

  it('refuses what nobody agreed to', async () => {
    assert.deepEqual(await permit({}, ask, '/other'), refused);
    assert.deepEqual(await permit({}, { ...ask, endpoint: 'other' }), refused);
    assert.deepEqual(await permit({}, { ...ask, url: `${ORIGIN}/other` }), refused);
    assert.deepEqual(await permit({}, { ...ask, headers: { 'X-Scope-OrgID': 'b' } }), refused);
    assert.deepEqual(await permit({}, { ...ask, auth: 'basic' }), refused);
  });

  it('refuses all in a workspace that is not trusted', async () => {
    const own = async () => [{ id: 'metrics', url: ask.url, auth: ask.auth, headers: {} }];
    assert.deepEqual(await permit({ isTrusted: () => false, own }), refused);
  });

  it('never takes a token for who wants none', async () => {
    const none = agreementOn();
    const tokenOf = () => assert.fail('the token was read');
    const agreedOf = () => [{ ...none, internal: false, at: 0 }];
    const permission = await permit({ tokenOf, agreedOf }, { ...ask, auth: 'none' });
    assert.ok('secret' in permission);
    assert.equal(permission.secret, null);
  });

  it('says whether the user said that the server is an internal one', async () => {
    const permission = await permit({ agreedOf: () => [{ ...bearer, internal: true, at: 0 }] });
    assert.ok('internal' in permission && permission.internal);
  });

  it('takes the endpoints of the user’s settings for agreed to and internal, as they stand there', async () => {
    const own = async () => [{ id: 'metrics', url: `${ORIGIN}/tenant`, auth: 'bearer' as const, headers: {} }];
    const permission = await permit({ own, agreedOf: () => [] });
    assert.ok('internal' in permission && permission.internal);
    assert.deepEqual(await permit({ own, agreedOf: () => [] }, { ...ask, url: `${ORIGIN}/other` }), refused);
  });
});
