import assert from 'node:assert/strict';
import type { ResolvedEndpoint } from '../../../src/core/config/resolved';
import type { Probe } from '../../../src/core/endpoints/probe';
import { probeEndpoint } from '../../../src/sources/metrics/probe';
import { openExchange } from '../../support/exchange';
import { type Answer, serve, unusedOrigin } from '../../support/httpServer';

const vector = JSON.stringify({ status: 'success', data: { resultType: 'vector', result: [] } });

function endpointAt(url: string, type: ResolvedEndpoint['type']): ResolvedEndpoint {
  return type === 'prometheus'
    ? { id: 'prod', type, url, auth: 'none', slos: [] }
    : { id: 'prod', type, url, auth: 'none' };
}

async function probe(type: ResolvedEndpoint['type'], answer: Answer): Promise<Probe> {
  const server = await serve(answer);
  const { signal } = new AbortController();
  try {
    return await probeEndpoint(endpointAt(server.url, type), { exchange: openExchange(), signal, now: Date.now() });
  } finally {
    await server.stop();
  }
}

const failedIn = ({ checks }: Probe) => checks.filter(({ state }) => state === 'failed').map(({ name }) => name);

describe('probing an endpoint', () => {
  it('finds what is there', async () => {
    const document = {
      generatedAt: new Date().toISOString(),
      slos: [{ id: 'checkout', objective: 0.999, errorBudgetRemaining: 0.5 }],
    };
    const found = await probe('json', (_, response) => response.end(JSON.stringify(document)));
    assert.deepEqual(failedIn(found), []);
    assert.deepEqual(
      found.slos.map(({ id, remaining }) => [id, remaining]),
      [['checkout', 0.5]],
    );
    assert.equal(found.trouble, null);
    assert.ok(Math.abs(found.skewSeconds ?? 99) <= 1);
  });

  it('tells that there is no objective', async () => {
    const found = await probe('prometheus', (_, response) => response.end(vector));
    assert.deepEqual(failedIn(found), ['objectives']);
  });

  for (const [what, type, status, body, check, code] of [
    ['a Prometheus that is none', 'prometheus', 200, '{"ok":true}', 'api', 'endpointOtherKind'],
    ['an Alertmanager that is a Prometheus', 'alertmanager', 200, vector, 'api', 'endpointOtherKind'],
    ['a document that is a Prometheus', 'json', 200, vector, 'api', 'endpointOtherKind'],
    ['a sign-in page', 'json', 200, '<html>', 'access', 'endpointSignIn'],
    ['an address where nothing is', 'prometheus', 404, '', 'api', 'endpointNotFound'],
    ['a refusal', 'prometheus', 401, '', 'access', 'endpointUnauthorized'],
  ] as const)
    it(`tells of ${what}, and asks no more`, async () => {
      let asked = 0;
      const found = await probe(type, (_, response) => {
        asked += 1;
        response.writeHead(status).end(body);
      });
      assert.deepEqual(failedIn(found), [check]);
      assert.equal(found.trouble?.code, code);
      assert.equal(asked, 1);
    });

  it('tells of a server that does not run', async () => {
    const { signal } = new AbortController();
    const endpoint = endpointAt(await unusedOrigin(), 'prometheus');
    const found = await probeEndpoint(endpoint, { exchange: openExchange(), signal, now: Date.now() });
    assert.deepEqual(failedIn(found), ['connection']);
  });

  it('tells of a clock that is off', async () => {
    const found = await probe('prometheus', (_, response) => {
      response.setHeader('Date', new Date(Date.now() - 600_000).toUTCString());
      response.end(vector);
    });
    assert.deepEqual(failedIn(found), ['objectives', 'clock']);
    assert.ok(Math.abs((found.skewSeconds ?? 0) + 600) <= 2);
  });
});
