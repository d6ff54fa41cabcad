import assert from 'node:assert/strict';
import type { JsonConfig } from '../../../../src/core/config/endpoint';
import type { EndpointFacts } from '../../../../src/core/report/endpointFacts';
import { readEndpoints } from '../../../../src/sources/metrics/endpoints';
import { openExchange } from '../../../support/exchange';
import { type HttpServer, serve } from '../../../support/httpServer';

const DOCUMENT = JSON.stringify({ schema: 'momentum.metrics/1', slos: [{ id: 'a', objective: 0.9, sli: 0.99 }] });
const METRICS = 'slo_objective_ratio{slo="a"} 0.9\nslo_error_budget_remaining_ratio{slo="a"} 0.9\n';

describe('an endpoint of the type json', () => {
  let server: HttpServer;
  afterEach(() => server.stop());

  async function read(
    contentType: string,
    body: string,
    { status = 200, ...config }: { status?: number } & Partial<JsonConfig> = {},
  ): Promise<EndpointFacts> {
    server = await serve((_, response) => response.writeHead(status, { 'Content-Type': contentType }).end(body));
    const endpoint = { id: 'status', type: 'json', auth: 'none', url: `${server.url}/m`, ...config } as const;
    const signal = new AbortController().signal;
    return readEndpoints([endpoint], { asOf: null, signal, exchange: openExchange() });
  }

  for (const [what, contentType, body] of [
    ['a document', 'application/json; charset=utf-8', DOCUMENT],
    ['a document that is called text', 'text/plain', DOCUMENT],
    ['metrics as text', 'text/plain; version=0.0.4; charset=utf-8', METRICS],
    ['metrics as OpenMetrics has them', 'application/openmetrics-text; version=1.0.0', `${METRICS}# EOF\n`],
  ] as const) {
    it(`may answer with ${what}`, async () => {
      const { slos, problems } = await read(contentType, body);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        slos.map(({ id, remaining }) => [id, remaining]),
        [['a', 0.9]],
      );
    });
  }

  for (const [what, contentType, body, code] of [
    ['half a document', 'application/json', DOCUMENT.slice(0, 50), 'endpointNotJson'],
    ['half a document that is called text', 'text/plain', DOCUMENT.slice(0, 50), 'endpointNotJson'],
    ['a page to sign in', 'text/html', '<html>Sign in</html>', 'endpointSignIn'],
    ['a page that is called text', 'text/plain', '<html>Sign in</html>', 'endpointSignIn'],
    ['words', 'text/plain', 'All is well.', 'badDocument'],
    ['nothing', 'application/json', '', 'endpointNotJson'],
  ] as const) {
    it(`that answers with ${what} is told as that`, async () => {
      const { slos, problems } = await read(contentType, body);
      assert.deepEqual([slos, problems.map((problem) => problem.code)], [[], [code]]);
    });
  }

  it('that fails is not believed, whatever it says', async () => {
    const { slos, problems } = await read('application/json', DOCUMENT, { status: 503 });
    assert.deepEqual([slos, problems.map(({ code }) => code)], [[], ['endpointFailed']]);
  });

  it('is asked once, for JSON before text, with the headers of the file', async () => {
    await read('application/json', DOCUMENT, { headers: { 'X-Scope-OrgID': 'a' } });
    assert.deepEqual(
      server.requests.map(({ method, url, headers }) => [method, url, headers.accept, headers['x-scope-orgid']]),
      [['GET', '/m', 'application/json, text/plain;q=0.5', 'a']],
    );
  });
});
