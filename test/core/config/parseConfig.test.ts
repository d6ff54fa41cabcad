import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parseConfig } from '../../../src/core/config/parseConfig';
import { root } from '../../support/paths';

const slo = {
  id: 'search-latency',
  objective: 0.995,
  window: '28d',
  errors: 'sum(increase(slow_total[{{window}}]))',
  total: 'sum(increase(all_total[{{window}}]))',
};
const prometheus = { id: 'prod', type: 'prometheus', url: 'https://grafana.example.com/api/prom', slos: [slo] };
const json = { id: 'status', type: 'json', url: 'https://status.example.com/momentum.json' };

const api = { id: 'api', paths: ['services/api/**', 'libs/*.ts'], tags: '@shop/api@*' };

function sentencesOf(input: unknown): readonly string[] {
  const parsed = parseConfig(input);
  return parsed.state === 'broken' ? parsed.faults.map(({ sentence }) => sentence) : [];
}

function withEndpoint(endpoint: object): object {
  return { version: 1, endpoints: [endpoint] };
}

function withScope(changed: object): object {
  return { version: 1, scopes: [{ ...api, ...changed }] };
}

function withSlo(changed: object): object {
  return withEndpoint({ ...prometheus, slos: [{ ...slo, ...changed }] });
}

describe('the shared file', () => {
  it('may say its version alone', () => {
    assert.deepEqual(parseConfig({ version: 1 }), {
      state: 'valid',
      config: { version: 1, scopes: [], endpoints: [] },
      unknown: [],
    });
  });

  it('may say all that it can', () => {
    const full = {
      $schema: './momentum.schema.json',
      version: 1,
      mainline: 'release/2026',
      bots: ['ci@example.com'],
      scopes: [api, { id: 'web', paths: ['web', 'shared/{ui,icons}/**'] }],
      endpoints: [
        { ...prometheus, auth: 'bearer', headers: { 'X-Scope-OrgID': 'team-a' }, params: { dedup: 'true' } },
        json,
      ],
    };
    const parsed = parseConfig(full);
    assert.equal(parsed.state, 'valid');
    assert.deepEqual(parsed.state === 'valid' && parsed.config.endpoints.map(({ auth }) => auth), ['bearer', 'none']);
  });

  it('tells what was probably meant by an objective in percent', () => {
    assert.deepEqual(sentencesOf(withSlo({ objective: 99.9 })), [
      'objective must be between 0 and 1, like 0.999; found 99.9 (if that is a percentage, write 0.999)',
    ]);
  });

  it('has objectives strictly between 0 and 1', () => {
    for (const objective of [0, 1, -0.5, Number.POSITIVE_INFINITY, '0.999', null])
      assert.match(
        sentencesOf(withSlo({ objective })).join(),
        /^objective must be between 0 and 1, like 0\.999; found \S+$/,
      );
  });

  it('has windows from an hour to a year', () => {
    for (const window of ['30', '0d', '30 d', '59m', '367d', '999999w', 30])
      assert.match(
        sentencesOf(withSlo({ window })).join(),
        /^window must be a length of time from 1h to 366d/,
        `${window}`,
      );
    for (const window of ['60m', '1h', '4w', '366d']) assert.deepEqual(sentencesOf(withSlo({ window })), []);
  });

  it('has queries that say where the length of time goes', () => {
    assert.deepEqual(sentencesOf(withSlo({ errors: 'sum(errors_total)' })), [
      'errors must hold {{window}} where the length of time goes; found "sum(errors_total)"',
    ]);
  });

  it('has http and https addresses only, without a secret in them', () => {
    for (const url of [
      'file:///etc/passwd',
      'data:text/plain,x',
      'https://ann:secret@example.com',
      'https://example.com\\@evil.example',
      'https://example.com?token=secret',
      'https://example.com#x',
      'https://',
      'example.com',
      'https://exa mple.com',
    ]) {
      const sentences = sentencesOf(withEndpoint({ ...json, url })).join();
      assert.match(sentences, /^url must be an http or https address/, url);
      if (url.includes('ann:')) assert.doesNotMatch(sentences, /secret|ann/);
    }
  });

  it('leaves the time and the question of a request alone', () => {
    for (const name of ['time', 'query', 'start', 'end', 'step', 'timeout']) {
      const [sentence = ''] = sentencesOf(withEndpoint({ ...prometheus, params: { [name]: '1' } }));
      assert.match(sentence, /^params may not hold .*, which Team Momentum sets itself$/);
    }
  });

  it('sets harmless headers only, and keeps the value of another to itself', () => {
    const [sentence = ''] = sentencesOf(withEndpoint({ ...json, headers: { Authorization: 'Bearer s3cret' } }));
    assert.match(sentence, /^headers may hold X-Scope-OrgID, .* only; found "Authorization"$/);
    assert.doesNotMatch(sentence, /s3cret/);
    assert.match(sentencesOf(withEndpoint({ ...json, headers: { Accept: 'a\r\nb: c' } })).join(), /printable ASCII/);
  });

  it('has no two endpoints, and no two SLOs, of one name', () => {
    assert.deepEqual(sentencesOf({ version: 1, endpoints: [json, json] }), [
      'id must differ from the others; found "status" again',
    ]);
    const other = { ...prometheus, id: 'other' };
    const parsed = parseConfig({ version: 1, endpoints: [prometheus, other] });
    assert.deepEqual(parsed.state === 'broken' && parsed.faults.map(({ path }) => path), [
      ['endpoints', 1, 'slos', 0, 'id'],
    ]);
  });

  it('has no two endpoints whose tokens would have one environment variable', () => {
    const ids = ['eu-west', 'EU.west'];
    assert.equal(sentencesOf({ version: 1, endpoints: ids.map((id) => ({ ...json, id })) }).length, 1);
  });

  it('holds 20 endpoints at most', () => {
    const endpoints = Array.from({ length: 21 }, (_, index) => ({ ...json, id: `e${index}` }));
    assert.deepEqual(sentencesOf({ version: 1, endpoints }), ['endpoints may hold 20 endpoints at most']);
  });

  it('has scopes of paths below its root', () => {
    for (const path of ['', '/api/**', '../api', 'a/../b', 'a//b', './api', '.', '..', 'a/.', 'a\\b', '!api', 'a\n', 7])
      assert.match(
        sentencesOf(withScope({ paths: ['ok', path] })).join(),
        /^paths\[1\] must be a glob of paths from the repository's root, like services\/api\/\*\*, without .*; found /,
        JSON.stringify(path),
      );
    for (const path of ['api', 'api/', '**', '*.ts', '.github/**', 'a/.b/..c', 'app/(shop)/[id]', 'a b', 'ü/**'])
      assert.deepEqual(sentencesOf(withScope({ paths: [path] })), [], path);
    assert.deepEqual(sentencesOf(withScope({ paths: [] })), ['paths must hold a glob']);
    const many = Array.from({ length: 51 }, (_, i) => `p${i}`);
    assert.deepEqual(sentencesOf(withScope({ paths: many })), ['paths may hold 50 globs at most']);
    assert.deepEqual(sentencesOf({ version: 1, scopes: [{ id: 'api' }] }), ['"paths" is missing in scopes[0]']);
  });

  it('has scopes with globs of tags that can be', () => {
    for (const tags of ['', '/v*', 'a b', 'a\\b', '!v*', null])
      assert.match(
        sentencesOf(withScope({ tags })).join(),
        /^tags must be a glob of tags' names, like api\/v\*; found /,
      );
    for (const tags of ['v*', 'api/v*', '@shop/api@*', 'api-v[0-9]*'])
      assert.deepEqual(sentencesOf(withScope({ tags })), []);
  });

  it('has no two scopes of one name', () => {
    assert.deepEqual(sentencesOf({ version: 1, scopes: [api, { ...api, paths: ['x'] }] }), [
      'id must differ from the others; found "api" again',
    ]);
  });

  it('tells what is missing, and where', () => {
    assert.deepEqual(sentencesOf({}), ['"version" is missing']);
    assert.deepEqual(sentencesOf(withEndpoint({ id: 'a', type: 'json' })), ['"url" is missing in endpoints[0]']);
    assert.deepEqual(sentencesOf({ version: 1, bots: ['a', 1] }), ['bots[1] must be a name; found 1']);
  });

  it('of another version is not understood', () => {
    assert.deepEqual(sentencesOf({ version: 2 }), ['version must be 1; found 2']);
  });

  it('is forgiven what it says beyond that, wherever it says it', () => {
    const parsed = parseConfig({
      version: 1,
      colour: 'red',
      shape: 'round',
      endpoints: [{ ...prometheus, canary: 'x', slos: [{ ...slo, note: 'y' }] }],
    });
    assert.equal(parsed.state, 'valid');
    assert.deepEqual(parsed.state === 'valid' && parsed.unknown.map((keys) => keys.join('.')).toSorted(), [
      'colour',
      'endpoints.0.canary',
      'endpoints.0.slos.0.note',
      'shape',
    ]);
    assert.equal(parsed.state === 'valid' && 'colour' in parsed.config, false);
  });

  it('never brings the program down, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed = parseConfig(value);
        if (parsed.state === 'broken') assert.ok(parsed.faults.length > 0);
      }),
    );
  });

  it('is judged by its JSON Schema as by the program', () => {
    const schema: object = JSON.parse(readFileSync(path.join(root, 'schemas/momentum.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    const good = [
      { version: 1 },
      withEndpoint(prometheus),
      withEndpoint(json),
      withScope({}),
      withScope({ paths: ['.github/'] }),
      withEndpoint({ ...json, headers: { Accept: 'a' } }),
    ];
    const bad = [
      {},
      { version: 2 },
      withSlo({ objective: 99.9 }),
      withSlo({ objective: 1 }),
      withSlo({ window: '30' }),
      withSlo({ total: 'x' }),
      withEndpoint({ ...json, url: 'ftp://example.com' }),
      withEndpoint({ ...json, url: 'https://ann:secret@example.com' }),
      withEndpoint({ ...json, headers: { Authorization: 'x' } }),
      withEndpoint({ ...json, id: '-' }),
      withScope({ id: 'a b' }),
      withScope({ paths: [] }),
      withScope({ paths: ['a/../b'] }),
      withScope({ paths: ['/a'] }),
      withScope({ tags: '' }),
      withEndpoint({ ...json, auth: 'basic' }),
    ];
    for (const config of good)
      assert.ok(validate(config) && parseConfig(config).state === 'valid', JSON.stringify(config));
    for (const config of bad)
      assert.ok(!validate(config) && parseConfig(config).state === 'broken', JSON.stringify(config));
    assert.ok(!validate({ version: 1, colour: 'red' }), 'an editor underlines an unknown key');
  });
});
