import assert from 'node:assert/strict';
import { demoDocument, startDemoEndpoint } from '../../scripts/demoEndpoint';
import { slosOf } from '../../src/core/reliability/sloOf';
import type { EndpointFacts } from '../../src/core/report/endpointFacts';
import { readEndpoints } from '../../src/sources/metrics/endpoints';
import { openExchange } from '../support/exchange';

describe('the demonstration endpoint', () => {
  async function read(): Promise<EndpointFacts> {
    const demo = await startDemoEndpoint();
    try {
      return await readEndpoints([{ id: 'demo', type: 'json', url: demo.url, auth: 'none' }], {
        asOf: null,
        exchange: openExchange(),
        signal: new AbortController().signal,
      });
    } finally {
      await demo.stop();
    }
  }

  it('has one SLO that is at risk and one that is healthy, both with burn rates', async () => {
    const facts = await read();
    const { slos, problems } = slosOf(facts, Date.now());
    assert.deepEqual([...facts.problems, ...problems], []);
    assert.deepEqual(
      slos.map(({ state }) => state),
      ['atRisk', 'healthy'],
    );
    for (const { burnRates } of slos) for (const rate of Object.values(burnRates)) assert.equal(typeof rate, 'number');
  });

  it('says DEMO wherever it shows', async () => {
    const { slos, incidents, deployments, pipelines } = await read();
    for (const { demo, id, service } of slos) assert.ok(demo && id.startsWith('DEMO ') && service?.startsWith('DEMO '));
    for (const { id } of [...incidents, ...deployments, ...pipelines]) assert.ok(id.startsWith('DEMO'));
  });

  it('has figures that agree with each other', async () => {
    const { slos } = await read();
    const document: { slos?: { id: string; sli: number; goodEvents: number; totalEvents: number }[] } = demoDocument(0);
    for (const { id, sli, goodEvents, totalEvents } of document.slos ?? []) {
      const slo = slos.find((slo) => slo.id === id);
      assert.ok(Math.abs((1 - sli) / (1 - (slo?.objective ?? 0)) - (slo?.consumed ?? 0)) < 1e-9);
      assert.ok(Math.abs(goodEvents / totalEvents - sli) < 1e-7);
    }
  });
});
