import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parseConfig } from '../../../src/core/config/parseConfig';
import { root } from '../../support/paths';

interface Schema {
  readonly description?: string;
  readonly title?: string;
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

const schema: Schema = JSON.parse(readFileSync(path.join(root, 'schemas/momentum.schema.json'), 'utf8'));
const validate = new Ajv({ strict: false }).compile(schema);

const slo = {
  id: 'search-latency',
  objective: 0.995,
  window: '28d',
  errors: 'sum(increase(slow_total[{{window}}]))',
  total: 'sum(increase(all_total[{{window}}]))',
};
const prometheus = { id: 'prod', type: 'prometheus', url: 'https://grafana.example.com/api/prom', slos: [slo] };
const json = { id: 'status', type: 'json', url: 'https://status.example.com/momentum.json' };
const alertmanager = { id: 'alerts', type: 'alertmanager', url: 'https://am.example.com' };
const api = { id: 'api', paths: ['services/api/**', 'libs/*.ts'], tags: '@shop/api@*' };
const alert = { severity: 'page', long: '1h', short: '5m', factor: 14.4 };

const endpoint = (changed: object) => ({ endpoints: [{ ...prometheus, ...changed }] });
const scope = (changed: object) => ({ scopes: [{ ...api, ...changed }] });

const GOOD: readonly object[] = [
  {},
  endpoint({}),
  endpoint({ slos: 'slo/*.yaml' }),
  endpoint({ slos: [] }),
  endpoint({ headers: { 'X-Scope-OrgID': 'a|b' }, params: { 'extra_filters[]': '{team="a"}' }, auth: 'basic' }),
  endpoint({ discover: [], include: { sloth_service: ['a'] } }),
  { endpoints: [json, alertmanager] },
  { endpoints: [{ ...alertmanager, filter: ['team="web"'] }] },
  scope({}),
  scope({ paths: ['.github/'], slos: ['web-*'] }),
  { slos: 'slo/**' },
  { slos: ['slo/*.yaml', 'services/*/slo.{yaml,yml}'] },
  { releases: {} },
  { releases: { from: 'changes' } },
  { releases: { tags: 'deploy-*', prereleases: true } },
  { thresholds: { remaining: 0, alerts: [alert] } },
  { targets: { cycleTime: 24, testPassRate: 0.95 } },
  { weights: { reliability: 100, flow: 0 } },
  { maintenance: [{ from: '2026-11-21T22:00:00Z', to: '2026-11-22T02:00:00+01:00' }] },
  { notFailures: [{ failed: '1a2b3c4', reason: 'A test of the pipeline' }, { failed: '@shop/api@1.2.3' }] },
];

const BAD: readonly object[] = [
  { version: 2 },
  { version: '1' },
  endpoint({ slos: [{ ...slo, objective: 99.9 }] }),
  endpoint({ slos: [{ ...slo, objective: 1 }] }),
  endpoint({ slos: [{ ...slo, window: '30' }] }),
  endpoint({ slos: [{ ...slo, total: 'x' }] }),
  endpoint({ slos: 7 }),
  endpoint({ slos: '/slo/*.yaml' }),
  endpoint({ auth: 'secret' }),
  endpoint({ id: '-' }),
  endpoint({ discover: 'sloth' }),
  endpoint({ headers: [] }),
  { endpoints: [{ ...json, url: 'ftp://example.com' }] },
  { endpoints: [7] },
  scope({ id: 'a b' }),
  scope({ paths: [] }),
  scope({ paths: ['a/../b'] }),
  scope({ paths: ['/a'] }),
  scope({ tags: '' }),
  { slos: [] },
  { slos: ['../slo/*.yaml'] },
  { releases: { from: 'branch' } },
  { releases: [] },
  { thresholds: { remaining: 25 } },
  { thresholds: { alerts: [{ ...alert, severity: 'mail' }] } },
  { targets: { changeFailRate: 5 } },
  { targets: { cycleTime: '24h' } },
  { weights: { reliability: -1 } },
  { weights: { reliability: 101 } },
  { weights: [1] },
  { maintenance: [{ from: '2026-11-21T22:00:00Z' }] },
  { notFailures: ['1a2b3c4'] },
  { notFailures: [{ failed: '' }] },
  { notFailures: [{ reason: 'It was none' }] },
];

/** What somebody may try to say that a shared file must not be able to say. */
const ATTEMPTS: readonly object[] = [
  endpoint({ url: 'https://ann:s3cret@example.com' }),
  endpoint({ url: 'https://s3cret@example.com' }),
  endpoint({ url: 'https://example.com/?token=s3cret' }),
  endpoint({ url: 'https://example.com/#token=s3cret' }),
  endpoint({ url: 'https://${env:HOST}.example.com' }),
  endpoint({ url: 'https://example.com/{{tenant}}' }),
  endpoint({ url: 'file:///home/ann/.netrc' }),
  endpoint({ url: '/var/run/prometheus.sock' }),
  endpoint({ headers: { Authorization: 'Bearer s3cret' } }),
  endpoint({ headers: { Cookie: 's3cret' } }),
  endpoint({ headers: { 'X-Api-Key': 's3cret' } }),
  endpoint({ headers: { Host: 'metadata.internal' } }),
  endpoint({ headers: { 'X-Scope-OrgID': '${env:TENANT}' } }),
  endpoint({ headers: { 'X-Scope-OrgID': 'a\r\nAuthorization: s3cret' } }),
  endpoint({ params: { token: 's3cret' } }),
  endpoint({ params: { access_token: 5 } }),
  endpoint({ params: { query: 'up' } }),
  endpoint({ params: { dedup: '${DEDUP}' } }),
  endpoint({ auth: 's3cret' }),
  endpoint({ auth: { token: 's3cret' } }),
  endpoint({ slos: '/etc/passwd' }),
  endpoint({ slos: '../../ann/slo.yaml' }),
  endpoint({ slos: 'C:\\ann\\slo.yaml' }),
  { slos: '/etc/*' },
  { slos: ['slo/../../x'] },
  { slos: '!slo/*.yaml' },
  scope({ paths: ['/etc/**'] }),
  scope({ paths: ['../other/**'] }),
  { mainline: '--upload-pack=x' },
];

/** The same, under keys that don't exist: they are said and left out. */
const MEANINGLESS: readonly (readonly [key: string, said: object])[] = [
  ...['token', 'password', 'secret', 'insecure', 'rejectUnauthorized', 'tls', 'caFile', 'certFile', 'proxy', 'env'],
  ...['command', 'exec', 'lookup', 'redirects', 'timeout'],
].map((key) => [key, endpoint({ [key]: key === 'insecure' ? true : 's3cret' })] as const);

describe('the definition of the shared file', () => {
  it('is in the JSON Schema as it is in the program', () => {
    for (const said of GOOD) {
      const config = { version: 1, ...said };
      assert.ok(validate(config), `${JSON.stringify(said)}: ${JSON.stringify(validate.errors)}`);
      assert.equal(parseConfig(config).state, 'valid', JSON.stringify(said));
    }
    for (const said of [...BAD, ...ATTEMPTS]) {
      const config = { version: 1, ...said };
      assert.ok(!validate(config), JSON.stringify(said));
      assert.equal(parseConfig(config).state, 'broken', JSON.stringify(said));
    }
    assert.ok(!validate({}));
  });

  it('has no place for a secret, and repeats none that was put there', () => {
    for (const said of ATTEMPTS) {
      const parsed = parseConfig({ version: 1, ...said });
      assert.ok(parsed.state === 'broken', JSON.stringify(said));
      for (const { sentence } of parsed.faults) assert.doesNotMatch(sentence, /s3cret|Bearer|ann:/);
    }
  });

  for (const [key, said] of MEANINGLESS)
    it(`leaves ${key} out, underlined in the editor`, () => {
      const parsed = parseConfig({ version: 1, ...said });
      assert.ok(parsed.state === 'valid');
      assert.deepEqual(parsed.unknown, [['endpoints', 0, key]]);
      assert.doesNotMatch(JSON.stringify(parsed.config), /s3cret|insecure/);
      assert.ok(!validate({ version: 1, ...said }));
    });

  it('describes each key, for who hovers over it', () => {
    const silent: string[] = [];
    const visit = ({ properties = {}, items, oneOf = [], anyOf = [] }: Schema, at: string) => {
      for (const [key, inner] of Object.entries(properties)) {
        const isPlain = key === '$schema' || (key === 'type' && inner.const !== undefined);
        if (!isPlain && !inner.description) silent.push(`${at}.${key}`);
        visit(inner, `${at}.${key}`);
      }
      for (const inner of [...(items ? [items] : []), ...oneOf, ...anyOf]) visit(inner, at);
    };
    visit(schema, '');
    assert.deepEqual(silent, []);
  });

  it('names the headers and parameters there are, for who completes them', () => {
    const [first] = schema.properties?.['endpoints']?.items?.oneOf ?? [];
    assert.ok(first?.properties?.['headers']?.propertyNames?.enum?.includes('X-Scope-OrgID'));
    assert.ok(first?.properties?.['params']?.propertyNames?.enum?.includes('partial_response'));
  });

  it('gives examples and defaults that it would accept itself', () => {
    const ajv = new Ajv({ strict: false });
    const visit = (inner: Schema, at: string) => {
      for (const value of [...(inner.examples ?? []), ...('default' in inner ? [inner.default] : [])])
        assert.ok(ajv.validate(inner, value), `${at}: ${JSON.stringify(value)}`);
      for (const [key, property] of Object.entries(inner.properties ?? {})) visit(property, `${at}.${key}`);
      for (const each of [...(inner.items ? [inner.items] : []), ...(inner.oneOf ?? []), ...(inner.anyOf ?? [])])
        visit(each, at);
    };
    visit(schema, '');
  });

  it('is documented key by key, with examples that it would accept', () => {
    const text = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8');
    const untold = keysOf(schema).filter(
      (key) => !new RegExp(`[\`"]${key.replace(/[[$\]]/g, '\\$&')}["\`]`).test(text),
    );
    assert.deepEqual(untold, ['$schema']);
    for (const [, example = ''] of text.matchAll(/```json\n(.*?)```/gs))
      assert.equal(parseConfig({ version: 1, ...JSON.parse(example) }).state, 'valid', example);
  });
});

function keysOf({ properties = {}, propertyNames, items, oneOf = [], anyOf = [] }: Schema): string[] {
  const inner = [...Object.values(properties), ...(items ? [items] : []), ...oneOf, ...anyOf].flatMap(keysOf);
  return [...new Set([...Object.keys(properties), ...(propertyNames?.enum ?? []), ...inner])];
}
