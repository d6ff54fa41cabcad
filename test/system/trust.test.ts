import assert from 'node:assert/strict';
import type { Outcome } from '../../src/core/report/outcome';
import type { EndpointConsent } from '../../src/core/report/request';
import { DAY } from '../../src/core/time/instant';
import { measure } from '../../src/measure';
import { commandLine } from '../support/commandLine';
import { openExchange } from '../support/exchange';
import { type HttpServer, serve } from '../support/httpServer';
import { Repository } from '../support/repository';
import { endpointAt, KINDS, sentencesOf } from './asking';
import { askByCommandLine } from './askingByCommandLine';
import { assertNoCanary, CANARY } from './canary';
import { sloFor } from './shop';

const NOT_AGREED =
  'prod: SERVER was not asked: nobody agreed to that yet. Agree to it with --allow-origin SERVER, or in the editor when asked.';

describe('a shared file that someone else wrote', function () {
  this.timeout(30_000);
  let own: HttpServer;
  let theirs: HttpServer;

  beforeEach(async () => {
    [own, theirs] = await Promise.all([
      serve((_, response) => response.end('{}')),
      serve((_, response) => response.end('{}')),
    ]);
  });
  afterEach(() => Promise.all([own, theirs].map((server) => server.stop())));

  for (const kind of KINDS)
    it(`sends no token to another origin when it names one for the same ${kind}`, async () => {
      const allowed = [new URL(own.url).origin];
      await askByCommandLine([endpointAt(kind, own.url)], { allowed });
      assert.ok(own.requests.length > 0);
      for (const { headers } of own.requests) assert.equal(headers.authorization, `Bearer ${CANARY}`);
      const { problems } = await askByCommandLine([endpointAt(kind, theirs.url)], { allowed });
      assert.deepEqual(theirs.requests, []);
      assert.deepEqual(sentencesOf(problems, theirs), [NOT_AGREED]);
    });

  for (const [what, origin] of [
    ['another scheme', (url: string) => url.replace('http:', 'https:')],
    ['another port', (url: string) => url.slice(0, -1)],
    ['another name of the same host', (url: string) => url.replace('127.0.0.1', 'localhost')],
  ] as const)
    it(`is asked of no origin that differs from the allowed one by ${what}`, async () => {
      const { problems } = await askByCommandLine([endpointAt('json', own.url)], { allowed: [origin(own.url)] });
      assert.deepEqual(own.requests, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['originNotAllowed'],
      );
    });

  async function measured(repository: Repository, endpoints: EndpointConsent | null): Promise<Outcome> {
    const outcome = await measure(
      {
        path: repository.path,
        git: 'git',
        window: 30 * DAY,
        asOf: null,
        scope: null,
        profile: 'dora',
        detail: false,
        keep: null,
        polling: null,
        origins: null,
        verdicts: [],
        ownEndpoints: [],
        endpoints,
      },
      {
        signal: new AbortController().signal,
        exchange: openExchange({ secret: CANARY }),
        onProgress: () => undefined,
      },
    );
    assertNoCanary(outcome);
    return outcome;
  }

  it('is asked of nobody where nobody may be asked', async () => {
    await using repository = await sharing(endpointAt('json', own.url));
    const outcome = await measured(repository, null);
    assert(outcome.state === 'measured');
    assert.deepEqual([outcome.unasked, outcome.report.problems, own.requests], [[], [], []]);
  });

  for (const [what, change] of [
    ['its address', () => ({ url: 'http://127.0.0.1:1' })],
    ['its path', (url: string) => ({ url: `${url}/elsewhere` })],
    ['a header', () => ({ headers: { 'X-Scope-OrgID': 'team-b' } })],
    ['a parameter', () => ({ params: { dedup: 'true' } })],
    ['a query', () => ({ slos: [{ ...sloFor('checkout', 0.999), errors: 'sum(secrets[{{window}}])' }] })],
    ['its kind of credential', () => ({ auth: 'basic' })],
  ] as const)
    it(`is agreed to anew when it changes ${what}`, async () => {
      const before = endpointAt('prometheus', own.url);
      const after = { ...before, ...change(own.url) };
      await using repository = await sharing(before);
      const nothing = await measured(repository, { allowedOrigins: [], agreed: [] });
      assert(nothing.state === 'measured');
      assert.deepEqual(own.requests, []);
      const consent = { allowedOrigins: [], agreed: nothing.unasked.map(({ content }) => content) };
      await measured(repository, consent);
      const asked = own.requests.length;
      assert.ok(asked > 0);
      await repository.commit('Change it', { files: { '.momentum.json': shared(after) } });
      const outcome = await measured(repository, consent);
      assert(outcome.state === 'measured');
      assert.equal(own.requests.length, asked);
      assert.deepEqual(
        outcome.unasked.map(({ id }) => id),
        ['prod'],
      );
    });

  it('can express neither a proxy nor trust in whatever certificate', async () => {
    const endpoint = { ...endpointAt('json', own.url), rejectUnauthorized: false, proxy: theirs.url };
    const { problems } = await askByCommandLine([endpoint]);
    assert.deepEqual(theirs.requests, []);
    assert.equal(own.requests.length, 1);
    assert.deepEqual(
      problems.slice(0, 2).map(({ code, message }) => [code, message]),
      ['rejectUnauthorized', 'proxy'].map((key) => [
        'unknownSetting',
        `.momentum.json line 1: "${key}" means nothing to this version and is left out.`,
      ]),
    );
  });

  for (const [what, endpoint, sentence] of [
    ['an objective of 0', slo({ objective: 0 }), /objective must be between 0 and 1, like 0\.999/],
    ['an objective of 1', slo({ objective: 1 }), /objective must be between 0 and 1, like 0\.999/],
    ['an objective of 99.9', slo({ objective: 99.9 }), /like 0\.999.* \(if that is a percentage, write 0\.999\)/],
    [
      'a user in an address',
      { ...endpointAt('json', 'https://a:c4nary@example.com') },
      /url must be an http or https address/,
    ],
    [
      'the address of a file',
      { ...endpointAt('json', 'x'), url: 'file:///etc/passwd' },
      /url must be an http or https address/,
    ],
    ['a backslash in an address', { ...endpointAt('json', 'x'), url: 'https://a.example\\@b.example' }, /url must be/],
    [
      'a variable of the environment',
      endpointAt('json', 'https://example.com', { headers: { 'X-Scope-OrgID': '${MOMENTUM_TOKEN_PROD}' } }),
      /X-Scope-OrgID must be .* without variables/,
    ],
    [
      'a secret header',
      endpointAt('json', 'https://example.com', { headers: { Authorization: 'Bearer x' } }),
      /headers may hold/,
    ],
    [
      'a header of two lines',
      endpointAt('json', 'https://example.com', { headers: { 'X-Scope-OrgID': 'a\r\nb: c' } }),
      /X-Scope-OrgID must be/,
    ],
    [
      'a query of its own',
      endpointAt('prometheus', 'https://example.com', { params: { query: 'up' } }),
      /params may hold/,
    ],
    ['21 endpoints', null, /endpoints may hold 20 endpoints at most/],
  ] as const)
    it(`with ${what} is refused with its line`, async () => {
      const endpoints = endpoint
        ? [endpoint]
        : Array.from({ length: 21 }, (_, id) => endpointAt('json', own.url, { id: `f${id}` }));
      await using repository = await Repository.create();
      const text = JSON.stringify({ version: 1, endpoints });
      await repository.commit('Begin', { files: { '.momentum.json': text } });
      const { status, stdout, stderr } = await commandLine(['report', repository.path, '--allow-origin', own.url]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, sentence);
      assert.match(stderr, /\.momentum\.json line 1: /);
      assert.doesNotMatch(stderr, /c4nary/);
    });
});

function slo(change: object): object {
  return { ...endpointAt('prometheus', 'https://example.com'), slos: [{ ...sloFor('checkout', 0.999), ...change }] };
}

function shared(endpoint: object): string {
  return JSON.stringify({ version: 1, endpoints: [endpoint] });
}

async function sharing(endpoint: object): Promise<Repository> {
  const repository = await Repository.create();
  await repository.commit('Begin', { files: { '.momentum.json': shared(endpoint) } });
  return repository;
}
