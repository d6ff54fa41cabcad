import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { JsonConfig } from '../../../src/core/config/endpoint';
import type { ResolvedEndpoint, ResolvedPrometheus } from '../../../src/core/config/resolved';
import { slosOf } from '../../../src/core/reliability/sloOf';
import type { EndpointFacts } from '../../../src/core/report/endpointFacts';
import { type EndpointOptions, readEndpoints, unaskedFacts } from '../../../src/sources/metrics/endpoints';
import { NOW } from '../../core/reliability/reading';
import { openExchange } from '../../support/exchange';
import { type HttpServer, serve, unusedOrigin } from '../../support/httpServer';

const TOKEN = 's3cr3t-token';
const never = new AbortController().signal;
const slo = (id: string) => ({ id, objective: 0.999, window: '30d', errors: 'e[{{window}}]', total: 't[{{window}}]' });

function prometheusAt(url: string, others: Partial<ResolvedPrometheus> = {}): ResolvedPrometheus {
  return { id: 'prod', type: 'prometheus', auth: 'none', url, slos: [slo('a'), slo('b')], ...others };
}

function jsonAt(url: string, others: Partial<JsonConfig> = {}): JsonConfig {
  return { id: 'status', type: 'json', auth: 'none', url, ...others };
}

/** A thousand events and one error, whatever is asked. */
const vector = (value: string) =>
  JSON.stringify({
    status: 'success',
    data: { resultType: 'vector', result: [{ metric: {}, value: [NOW / 1000, value] }] },
  });

describe('reading endpoints', () => {
  const servers: HttpServer[] = [];
  const start = async (...args: Parameters<typeof serve>): Promise<HttpServer> => {
    const server = await serve(...args);
    servers.push(server);
    return server;
  };
  const read = (
    endpoints: readonly ResolvedEndpoint[],
    options: Partial<EndpointOptions> = {},
  ): Promise<EndpointFacts> =>
    readEndpoints(endpoints, { asOf: null, signal: never, exchange: openExchange(), ...options });
  const codesOf = ({ problems }: EndpointFacts) => problems.map(({ code, source }) => [source, code]);

  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  it('knows the objectives of an endpoint that nobody agreed to, and nothing more', () => {
    const facts = unaskedFacts(prometheusAt('https://prometheus.example.com/prom'));
    assert.deepEqual(codesOf(facts), [['prod', 'originNotAllowed']]);
    assert.match(facts.problems[0]?.fix ?? '', /--allow-origin https:\/\/prometheus\.example\.com,/);
    const { slos, problems } = slosOf(facts, NOW);
    assert.deepEqual(
      slos.map(({ id, state, reason }) => [id, state, reason]),
      ['a', 'b'].map((id) => [id, 'noData', facts.problems[0]?.message]),
    );
    assert.deepEqual(problems, [], 'the endpoint has told it once');
    assert.deepEqual(codesOf(unaskedFacts(jsonAt('https://example.com'))), [['status', 'originNotAllowed']]);
  });

  it('sends the headers and parameters of the file, and its own before them', async () => {
    const forms: URLSearchParams[] = [];
    const server = await start((_, response, body) => {
      forms.push(new URLSearchParams(body));
      response.end(vector('0'));
    });
    const endpoint = prometheusAt(`${server.url}/prom/`, {
      headers: { 'X-Scope-OrgID': 'team-a' },
      params: { dedup: 'true', query: 'up' },
      slos: [slo('a')],
    });
    await read([endpoint]);
    assert.deepEqual(
      [...new Set(server.requests.map(({ url }) => url))],
      ['/prom/api/v1/query', '/prom/api/v1/query_range'],
    );
    for (const { headers } of server.requests) assert.equal(headers['x-scope-orgid'], 'team-a');
    for (const form of forms) {
      assert.equal(form.get('dedup'), 'true');
      assert.deepEqual(form.getAll('query').length, 1);
      assert.match(form.get('query') ?? '', /[et]\[\d/);
      assert.equal(form.has('time'), false);
    }
  });

  it('asks four questions at a time at most', async () => {
    let running = 0;
    let most = 0;
    const server = await start((_, response) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        response.end(vector('1'));
      }, 5);
    });
    const slos = Array.from({ length: 8 }, (_, index) => ({ ...slo(`s${index}`), errors: `e${index}[{{window}}]` }));
    await read([prometheusAt(server.url, { slos })]);
    assert.equal(most, 4);
  });

  it('does not let one endpoint fail another', async () => {
    const nobody = await unusedOrigin();
    const document = { generatedAt: new Date(NOW).toISOString(), slos: [{ ...slo('fine'), sli: 1 }] };
    const good = await start((_, response) => response.end(JSON.stringify(document)));
    const facts = await read([prometheusAt(nobody), jsonAt(good.url)]);
    assert.deepEqual(codesOf(facts), [['prod', 'endpointUnreachable']]);
    assert.deepEqual(
      slosOf(facts, NOW).slos.map(({ id, state, reason }) => [id, state, reason]),
      [
        ['a', 'noData', facts.problems[0]?.message],
        ['b', 'noData', facts.problems[0]?.message],
        ['fine', 'healthy', null],
      ],
    );
  });

  for (const [what, code, answer, attempts] of [
    ['a sign-in page', 'endpointSignIn', [200, {}, '<html>Log in</html>'], 1],
    ['a redirect', 'endpointSignIn', [302, { Location: 'https://login.example.com' }, ''], 1],
    ['a refusal', 'endpointUnauthorized', [401, {}, 'no org id'], 1],
    ['a failure', 'endpointFailed', [502, {}, '<html>Bad gateway</html>'], 3],
  ] as const) {
    it(`tells of ${what} once for all SLOs, and then leaves the server alone`, async () => {
      const [status, headers, body] = answer;
      const server = await start((_, response) => response.writeHead(status, headers).end(body));
      for (const [endpoint, requests] of [
        [prometheusAt(server.url), 4],
        [jsonAt(server.url), 5],
      ] as const) {
        const facts = await read([endpoint]);
        assert.deepEqual(codesOf(facts), [[endpoint.id, code]]);
        assert.ok(server.requests.length <= requests * attempts);
      }
    });
  }

  it('tells of a server that hangs, without waiting for each question', async () => {
    const server = await start(() => undefined);
    const facts = await read([prometheusAt(server.url)], { exchange: openExchange({ deadline: 100 }) });
    assert.deepEqual(codesOf(facts), [['prod', 'endpointTimeout']]);
    assert.equal(server.requests.length, 1);
  });

  it('takes one query that gives too much for the fault of its SLO', async () => {
    const server = await start((_, response, body) =>
      response.end(body.includes('query=e') ? ' '.repeat(9 * 1024 * 1024) : vector('1')),
    );
    const facts = await read([
      prometheusAt(server.url, { slos: [slo('a'), { ...slo('b'), errors: 'x[{{window}}]' }] }),
    ]);
    assert.deepEqual(facts.problems, []);
    assert.deepEqual(
      slosOf(facts, NOW).slos.map(({ id, state }) => [id, state]),
      [
        ['a', 'invalid'],
        ['b', 'healthy'],
      ],
    );
  });

  it('takes a query that takes too long for the fault of its SLO', async () => {
    const server = await start((_, response, body) => {
      if (!body.includes('query=x')) return response.end(vector('1'));
      return response.writeHead(503).end('{"status":"error","errorType":"timeout","error":"query timed out"}');
    });
    const facts = await read([
      prometheusAt(server.url, { slos: [slo('a'), { ...slo('b'), errors: 'x[{{window}}]' }] }),
    ]);
    assert.deepEqual(
      facts.problems.map(({ code, message }) => [code, message]),
      [['queryFailed', 'SLO "b": The query of errors over 30d failed: query timed out.']],
    );
    assert.deepEqual(
      facts.readings.map(({ state }) => state),
      ['read', 'unread'],
    );
  });

  it('tells that data may be partial', async () => {
    const partial = vector('1').replace('{', '{"warnings":["store timed out"],');
    const server = await start((_, response) => response.end(partial));
    const facts = await read([prometheusAt(server.url)]);
    assert.deepEqual(
      facts.problems.map(({ code, message }) => [code, message]),
      [['partialData', 'prod: the data may be partial, the server warns: store timed out.']],
    );
  });

  for (const minutes of [10, -10, 50, -50]) {
    it(`takes a document of now for fresh by a clock that is ${minutes} min ahead, and says so`, async () => {
      const there = new Date(Date.now() + minutes * 60_000);
      const server = await start((_, response) => {
        response.setHeader('Date', there.toUTCString());
        response.end(JSON.stringify({ generatedAt: there.toISOString(), slos: [{ ...slo('fine'), sli: 1 }] }));
      });
      const { slos, problems } = slosOf(await read([jsonAt(server.url)]), Date.now());
      assert.deepEqual(
        [slos.map(({ state }) => state), problems.map(({ code }) => code)],
        [['healthy'], ['clockSkew']],
      );
    });
  }

  it('does not ask about the past what knows only the present', async () => {
    const server = await start((_, response) => response.end('{}'));
    const facts = await read([jsonAt(server.url)], { asOf: NOW });
    assert.deepEqual(server.requests, []);
    assert.deepEqual(codesOf(facts), [['status', 'presentOnly']]);
  });

  it('asks of the past with its time', async () => {
    const times = new Set<string | null>();
    const server = await start((request, response, body) => {
      if (request.url === '/api/v1/query') times.add(new URLSearchParams(body).get('time'));
      response.end(vector('1'));
    });
    await read([prometheusAt(server.url)], { asOf: NOW });
    assert.deepEqual([...times], [String(NOW / 1000)]);
  });

  it('ends at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    const server = await start(() => cancel.abort(reason));
    await assert.rejects(read([prometheusAt(server.url)], { signal: cancel.signal }), reason);
  });

  it('says what it is doing', async () => {
    const server = await start((_, response) => response.end('{}'));
    const steps: string[] = [];
    await read([jsonAt(server.url)], { onProgress: (step) => steps.push(step) });
    assert.deepEqual(steps, ['Asking status']);
  });

  it('never lets a token or a header out, whatever happens', async () => {
    const echo = await start((request, response) => {
      const text = JSON.stringify({
        status: 'error',
        errorType: 'bad_data',
        error: inspect(request.headers),
        slos: [],
      });
      response.writeHead(400).end(text);
    });
    const headers = { 'X-Scope-OrgID': 'team-a' };
    const facts = await read(
      [prometheusAt(echo.url, { auth: 'bearer', headers }), jsonAt(echo.url, { auth: 'bearer', headers })],
      { exchange: openExchange({ secret: TOKEN }) },
    );
    assert.doesNotMatch(inspect(facts, { depth: 20 }), /s3cr3t/);
  });
});
