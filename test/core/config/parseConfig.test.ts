import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseConfig } from '../../../src/core/config/parseConfig';

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
      scopes: [api, { id: 'web', paths: ['web', 'shared/{ui,icons}/**'], slos: ['web-*'] }],
      endpoints: [
        { ...prometheus, auth: 'bearer', headers: { 'X-Scope-OrgID': 'team-a' }, params: { dedup: 'true' } },
        json,
        { id: 'alerts', type: 'alertmanager', url: 'https://am.example.com', auth: 'basic', filter: ['team="web"'] },
        { ...prometheus, id: 'found', slos: 'slo/*.yaml', discover: ['sloth'], include: { team: ['a', 'b'] } },
      ],
      slos: ['slo/*.yaml', 'services/*/slo.yml'],
      releases: { tags: 'deploy-*', prereleases: true },
      thresholds: {
        ...{ remaining: 0.1, burnRate: 2, coverage: 0.5, errors: 0 },
        alerts: [{ severity: 'page', long: '1h', short: '5m', factor: 14.4 }],
      },
      targets: { cycleTime: 24, changeFailRate: 0.05 },
      maintenance: [{ from: '2026-11-21T22:00:00Z', to: '2026-11-22T02:00:00Z', reason: 'Move', slos: ['web-*'] }],
      notFailures: [{ failed: '1a2b3c4d', reason: 'Reverted to be split' }, { failed: 'v1.8.2' }],
    };
    const parsed = parseConfig(full);
    assert.equal(parsed.state, 'valid');
    assert.deepEqual(parsed.state === 'valid' && parsed.config.endpoints.map(({ auth }) => auth), [
      'bearer',
      'none',
      'basic',
      'none',
    ]);
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
      assert.match(sentence, new RegExp(`^params may hold dedup, .*, partial_response only; found "${name}"$`));
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

  it('tells of a list or a glob which of the two is wrong, and where in it', () => {
    const slos = [slo, { ...slo, id: 'b', window: '3 days' }, { ...slo, id: 'c', objective: 99.9, note: 'x' }, 7];
    const parsed = parseConfig(withEndpoint({ ...prometheus, slos }));
    assert.deepEqual(
      parsed.state === 'broken' && parsed.faults.map(({ path, sentence }) => [path.slice(2), sentence]),
      [
        [['slos', 1, 'window'], 'window must be a length of time from 1h to 366d, like 30d or 6h; found "3 days"'],
        [
          ['slos', 2, 'objective'],
          'objective must be between 0 and 1, like 0.999; found 99.9 (if that is a percentage, write 0.999)',
        ],
        [['slos', 3], 'slos[3] must be an object; found 7'],
      ],
    );
  });

  const GLOB =
    "must be a glob of paths from the repository's root, like slo/*.yaml, without a leading / or !, without \\ and ..";
  const wrong: readonly [wrong: object, sentence: string][] = [
    [{ slos: 7 }, 'slos must be a glob or a list of globs, like slo/*.yaml; found 7'],
    [{ slos: '/etc/*' }, `slos ${GLOB}; found "/etc/*"`],
    [{ slos: ['slo/*.yaml', '../*'] }, `slos[1] ${GLOB}; found "../*"`],
    [{ slos: [] }, 'slos must hold a glob'],
    [{ slos: Array.from({ length: 21 }, () => 'a') }, 'slos may hold 20 globs at most'],
    [
      withEndpoint({ ...prometheus, slos: 7 }),
      'slos must be a list of SLOs, or a glob of OpenSLO, Sloth or Pyrra files; found 7',
    ],
    [withEndpoint({ ...prometheus, slos: 'a/../b' }), `slos ${GLOB}; found "a/../b"`],
    [withEndpoint({ ...prometheus, headers: [] }), 'headers must be an object; found a list'],
    [withEndpoint({ ...prometheus, include: { a: 'b' } }), 'a must be a list of values; found "b"'],
    [withEndpoint({ ...prometheus, include: { 'a-b': ['c'] } }), 'include may hold names of labels only; found "a-b"'],
    [
      withEndpoint({ ...prometheus, type: 'datadog' }),
      'type must be prometheus, alertmanager or json; found "datadog"',
    ],
    [
      withEndpoint({ ...prometheus, auth: 'token' }),
      'auth must be none, bearer or basic: the credential itself is never written here',
    ],
    [{ endpoints: ['x'] }, 'endpoints[0] must be an object; found "x"'],
    [{ endpoints: {} }, 'endpoints must be a list; found an object'],
    [{ releases: [] }, 'releases must be an object; found a list'],
    [{ releases: { from: 'branch' } }, 'from must be tags or changes; found "branch"'],
    [{ releases: { tags: '/v*' } }, 'tags must be a glob of tags\' names, like v*; found "/v*"'],
    [
      { releases: { from: 'changes', tags: 'v*' } },
      'releases must not speak of tags or pre-releases where each change is a release',
    ],
    [{ targets: { cycleTime: -1 } }, 'cycleTime must be a number of 0 or more; found -1'],
    [
      { targets: { changeFailRate: 5 } },
      'changeFailRate must be a share between 0 and 1, like 0.05; found 5 (if that is a percentage, write 0.05)',
    ],
    [{ weights: { flow: -1 } }, 'flow must be a number from 0 to 100; found -1'],
    [{ weights: { flow: 100.5 } }, 'flow must be a number from 0 to 100; found 100.5'],
    [{ weights: { flow: 1e300 } }, 'flow must be a number from 0 to 100; found 1e+300'],
    [
      { weights: { delivery: 0, flow: 0, quality: 0, recovery: 0, reliability: 0 } },
      'weights must leave a component with a weight above 0',
    ],
    [{ thresholds: { remaining: 25 } }, 'remaining must be a share between 0 and 1; found 25'],
    [
      { thresholds: { alerts: [{ severity: 'page', long: '1h', short: '60m', factor: 14.4 }] } },
      'alerts[0] must have a short window that is shorter than its long one',
    ],
    [
      { maintenance: [{ from: '2026-11-21', to: '2026-11-22T00:00:00Z' }] },
      'from must be an RFC 3339 instant with a zone, like 2026-11-21T22:00:00Z; found "2026-11-21"',
    ],
    [
      { maintenance: [{ from: '2026-11-22T00:00:00Z', to: '2026-11-22T01:00:00+01:00' }] },
      'maintenance[0] must end after it begins',
    ],
    [
      { notFailures: [{ failed: 'the one of Monday' }] },
      'failed must be a commit by at least 7 hex digits of its name, or a release by its name; found "the one of Monday"',
    ],
    [{ notFailures: [{ failed: 'v1.8.2', reason: 'x'.repeat(301) }] }, 'reason must be 300 characters long at most'],
    [
      { notFailures: Array.from({ length: 501 }, () => ({ failed: 'v1.8.2' })) },
      'notFailures may hold 500 judgements at most',
    ],
  ];
  for (const [said, sentence] of wrong)
    it(`is told: ${sentence.slice(0, 90)}`, () => {
      assert.deepEqual(sentencesOf({ version: 1, ...said }), [sentence]);
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
      releases: { often: true },
      targets: { happiness: 1 },
      weights: { speed: 1 },
      thresholds: { alerts: [{ severity: 'page', long: '1h', short: '5m', factor: 14.4, sound: 'on' }] },
      maintenance: [{ from: '2026-11-21T22:00:00Z', to: '2026-11-22T22:00:00Z', by: 'z' }],
      notFailures: [{ failed: 'v1.8.2', by: 'ann' }],
    });
    assert.equal(parsed.state, 'valid');
    assert.deepEqual(parsed.state === 'valid' && parsed.unknown.map((keys) => keys.join('.')).toSorted(), [
      'colour',
      'endpoints.0.canary',
      'endpoints.0.slos.0.note',
      'maintenance.0.by',
      'notFailures.0.by',
      'releases.often',
      'shape',
      'targets.happiness',
      'thresholds.alerts.0.sound',
      'weights.speed',
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
});
