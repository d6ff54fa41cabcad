import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ResolvedPrometheus } from '../../../../src/core/config/resolved';
import { failureIn } from '../../../../src/core/endpoints/polling';
import { readEndpoint } from '../../../../src/sources/metrics/endpoints';
import { openExchange } from '../../../support/exchange';

const slos = Array.from({ length: 100 }, (_, at) => ({
  id: `slo-${at}`,
  objective: 0.99,
  window: '30d',
  errors: `sum(increase(e${at}[{{window}}]))`,
  total: `sum(increase(t${at}[{{window}}]))`,
}));

/** How often a server is asked that gives all queries the same answer, and why that is no answer. */
async function askedOf(status: number, body: object): Promise<readonly [requests: number, code: string | undefined]> {
  let requests = 0;
  const server = http.createServer((request, response) => {
    requests += 1;
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoint: ResolvedPrometheus = { id: 'prod', type: 'prometheus', url, auth: 'none', slos };
  try {
    const { signal } = new AbortController();
    const facts = await readEndpoint(endpoint, { exchange: openExchange(), signal, asOf: null });
    return [requests, failureIn(facts, 'prod')?.code];
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('a server of which much is asked', () => {
  for (const [what, status, body, code] of [
    ['that is overloaded', 503, { status: 'error', errorType: 'timeout', error: 'query timed out' }, 'endpointFailed'],
    ['that is not there yet', 503, { status: 'error', errorType: 'unavailable', error: 'later' }, 'endpointFailed'],
    ['that is none of Prometheus', 200, { hello: 'world' }, 'endpointOtherKind'],
  ] as const)
    it(`${what} is left alone before it was asked all`, async () => {
      const [requests, said] = await askedOf(status, body);
      assert.equal(said, code);
      assert.ok(requests < 50, `${requests} requests`);
    });

  it('that refuses queries has its say on each: what is wrong is theirs', async () => {
    const [requests, said] = await askedOf(400, { status: 'error', errorType: 'bad_data', error: 'parse error' });
    assert.deepEqual([requests > 100, said], [true, undefined]);
  });
});
