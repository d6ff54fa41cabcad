import assert from 'node:assert/strict';
import { permitOf } from '../../src/cli/permit';
import type { Ask } from '../../src/core/endpoints/ask';

const ORIGIN = 'https://prometheus.example.com';
const TOKEN = 's3cr3t-token';

const ask = (others: Partial<Ask> = {}): Ask => ({
  endpoint: 'prod',
  url: `${ORIGIN}/prom/api/v1/query`,
  form: null,
  headers: {},
  auth: 'none',
  ...others,
});

describe('what the command line permits', () => {
  it('is to ask an origin that was named, as a server of the user', async () => {
    const permit = permitOf([ORIGIN], {});
    assert.deepEqual(await permit(ask()), { secret: null, internal: true, certificate: null });
  });

  for (const url of ['http://prometheus.example.com', `${ORIGIN}:8443/`, 'https://prometheus.example.com.evil.example'])
    it(`is not to ask ${url}`, async () => {
      const { origin } = new URL(url);
      assert.deepEqual(await permitOf([ORIGIN], {})(ask({ url })), { refusal: { kind: 'notAgreed', origin } });
    });

  it('is no secret for another origin than the one that the secret is meant for, be that one allowed', async () => {
    const other = 'https://elsewhere.example.com';
    const environment = {
      MOMENTUM_TOKEN_PROD: TOKEN,
      MOMENTUM_CA_PROD: 'ca.pem',
      MOMENTUM_ORIGIN_PROD: ORIGIN,
    };
    const permit = permitOf([ORIGIN, other], environment);
    const permitted = async (url: string) => permit(ask({ url, auth: 'bearer' }));
    assert.deepEqual(await permitted(ORIGIN), { secret: TOKEN, internal: true, certificate: { ca: 'ca.pem' } });
    assert.deepEqual(await permitted(other), { secret: null, internal: true, certificate: null });
  });

  it('is the secret of its own endpoint alone, where it wants one', async () => {
    const permit = permitOf([ORIGIN], { MOMENTUM_TOKEN_EU_WEST_1: `${TOKEN}\n`, MOMENTUM_TOKEN_EMPTY: ' ' });
    const secretOf = async (endpoint: string, auth: Ask['auth']) => {
      const permission = await permit(ask({ endpoint, auth }));
      return 'refusal' in permission ? permission.refusal.kind : permission.secret;
    };
    assert.equal(await secretOf('eu-west.1', 'bearer'), TOKEN);
    assert.equal(await secretOf('eu-west.1', 'basic'), TOKEN);
    assert.equal(await secretOf('eu-west.1', 'none'), null);
    assert.equal(await secretOf('prod', 'bearer'), null);
    assert.equal(await secretOf('empty', 'basic'), null);
  });

  it('is the certificate of its own endpoint alone, from the files that the environment names', async () => {
    const permit = permitOf([ORIGIN], {
      ...{ MOMENTUM_CERT_PROD: 'me.pem', MOMENTUM_KEY_PROD: 'me.key', MOMENTUM_CA_PROD: 'ca.pem' },
      MOMENTUM_CA_EU_WEST: 'eu.pem',
    });
    const certificateOf = async (endpoint: string) => {
      const permission = await permit(ask({ endpoint }));
      return 'refusal' in permission ? permission.refusal : permission.certificate;
    };
    assert.deepEqual(await certificateOf('prod'), { cert: 'me.pem', key: 'me.key', ca: 'ca.pem' });
    assert.deepEqual(await certificateOf('eu-west'), { ca: 'eu.pem' });
    assert.equal(await certificateOf('other'), null);
  });
});
