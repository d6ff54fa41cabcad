import assert from 'node:assert/strict';
import type { Ask } from '../../../src/core/endpoints/ask';
import { askedOf, isOf } from '../../../src/extension/trust/askedOf';
import { agreementOn } from '../../support/endpointContent';

const URL_OF_IT = 'https://prometheus.example.com/tenant';
const ask = (more: Partial<Ask> = {}): Ask => ({
  ...{ endpoint: 'metrics', url: `${URL_OF_IT}/api/v1/query`, form: { query: 'up' }, headers: {}, auth: 'none' },
  ...more,
});
const isAgreed = (asking: Ask, on: Parameters<typeof agreementOn>[0] = {}) => {
  const asked = askedOf(agreementOn(on).content);
  assert.ok(asked);
  return isOf(asking, asked);
};

describe('what an endpoint may be asked', () => {
  const below = [
    URL_OF_IT,
    `${URL_OF_IT}/`,
    `${URL_OF_IT}/api/v1/query`,
    `${URL_OF_IT}/api/v1/rules?type=alert`,
    `${URL_OF_IT}/a/../api/v1/query`,
    'https://prometheus.example.com:443/tenant/api/v1/query',
    'https://PROMETHEUS.example.com/tenant/api/v1/query',
  ];
  for (const url of below) it(`is ${url}`, () => assert.ok(isAgreed(ask({ url }))));

  const elsewhere = [
    'https://prometheus.example.com/',
    'https://prometheus.example.com/tenant2/api/v1/query',
    'https://prometheus.example.com/tenant-b',
    'https://prometheus.example.com/Tenant/api/v1/query',
    `${URL_OF_IT}/../admin`,
    `${URL_OF_IT}/%2e%2e/admin`,
    `${URL_OF_IT}/..%2fadmin`,
    `${URL_OF_IT}/a%5c..%5c..%5cadmin`,
    `${URL_OF_IT}/api;/admin`,
    `${URL_OF_IT}//evil.example/x`,
    'http://prometheus.example.com/tenant/api/v1/query',
    'https://prometheus.example.com:8443/tenant/api/v1/query',
    'https://prometheus.example.com.evil.example/tenant/api/v1/query',
    'https://prometheus.example.com@evil.example/tenant/api/v1/query',
    'https://me:secret@prometheus.example.com/tenant/api/v1/query',
    'https://evil.example/tenant/api/v1/query',
    'file:///tenant/api/v1/query',
    'tenant/api/v1/query',
  ];
  for (const url of elsewhere) it(`is not ${url}`, () => assert.ok(!isAgreed(ask({ url }))));

  it('has its own id, headers and credential, and no others', () => {
    assert.ok(!isAgreed(ask({ endpoint: 'other' })));
    assert.ok(!isAgreed(ask({ auth: 'bearer' })));
    assert.ok(!isAgreed(ask(), { auth: 'bearer' }));
    assert.ok(!isAgreed(ask({ headers: { 'X-Scope-OrgID': 'a' } })));
    assert.ok(isAgreed(ask({ headers: { Accept: 'text/plain' } })));
    const headers = { 'X-Scope-OrgID': 'a', 'THANOS-TENANT': 'b' } as const;
    assert.ok(!isAgreed(ask(), { headers }));
    assert.ok(!isAgreed(ask({ headers: { ...headers, 'X-Scope-OrgID': 'b' } }), { headers }));
    assert.ok(isAgreed(ask({ headers: { 'THANOS-TENANT': 'b', 'X-Scope-OrgID': 'a' } }), { headers }));
  });

  it('is below the root too, and is nothing else than a document', () => {
    assert.ok(isAgreed(ask({ url: 'http://localhost:9090/api/v1/query' }), { url: 'http://localhost:9090' }));
    assert.ok(
      isAgreed(ask({ url: 'https://a.example/b/momentum.json' }), { url: 'https://a.example/b/momentum.json' }),
    );
    assert.ok(
      !isAgreed(ask({ url: 'https://a.example/b/momentum.json.php' }), { url: 'https://a.example/b/momentum.json' }),
    );
  });

  it('is nothing where the content is none of an endpoint', () => {
    const contents = [
      '',
      'x',
      'null',
      '[]',
      '{}',
      '{"id":"a","url":"/x","auth":"none"}',
      '{"id":"a","url":"https://a","auth":"x"}',
    ];
    for (const content of contents) assert.equal(askedOf(content), undefined, content);
  });
});
