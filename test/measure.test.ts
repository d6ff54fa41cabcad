import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { contentOf } from '../src/core/config/resolved';
import type { Outcome } from '../src/core/report/outcome';
import type { Report } from '../src/core/report/report';
import type { EndpointConsent } from '../src/core/report/request';
import { DAY } from '../src/core/time/instant';
import { measure } from '../src/measure';
import { noExchange, openExchange } from './support/exchange';
import { serve } from './support/httpServer';
import { batchReply } from './support/prometheusReplies';
import { Repository } from './support/repository';
import { SLOTH } from './support/sloDocuments';

const SLO = {
  id: 'checkout',
  objective: 0.99,
  window: '30d',
  errors: 'errors[{{window}}]',
  total: 'total[{{window}}]',
};

describe('measuring', () => {
  it('tells of recent history first, then of the whole while an endpoint is waited for', async () => {
    await using repo = await Repository.create();
    await repo.commit('Old', { at: '2020-01-01T00:00:00Z' });
    await repo.commit('New', { at: '2026-01-01T00:00:00Z' });
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const server = await serve(async (_, response) => {
      await isAnswered;
      response.writeHead(500).end();
    });
    const endpoint = { id: 'prod', type: 'prometheus', url: server.url, slos: [SLO] };
    await writeFile(path.join(repo.path, '.momentum.json'), JSON.stringify({ version: 1, endpoints: [endpoint] }));
    const told: Report[] = [];
    const outcome = await measure(
      {
        ...{ path: repo.path, git: 'git', window: 90 * DAY, scope: null, profile: 'dora', detail: true, keep: null },
        asOf: Date.parse('2026-01-02T00:00:00Z'),
        ownEndpoints: [],
        endpoints: { allowedOrigins: [server.url], agreed: [] },
        polling: null,
        origins: null,
        verdicts: [],
      },
      {
        signal: new AbortController().signal,
        exchange: openExchange(),
        onProgress: () => undefined,
        onFirst(report) {
          told.push(report);
          if (told.length === 2) answer();
        },
      },
    );
    await server.stop();
    assert.deepEqual(
      told.map(({ repository, problems }) => [repository.commits, problems.map(({ code }) => code)]),
      [
        [1, ['stillReading']],
        [2, ['endpointsNotHeard']],
      ],
    );
    assert.ok(outcome.state === 'measured');
    assert.equal(outcome.report.repository.commits, 2);
    assert.equal(outcome.report.slos.length, 1);
    assert.ok(outcome.report.problems.every(({ code }) => code !== 'endpointsNotHeard'));
  });

  it('judges by the thresholds of the shared file, and leaves its maintenance out', async () => {
    await using repo = await Repository.create();
    await repo.commit('Begin', { at: '2026-01-01T00:00:00Z' });
    const asOf = Date.parse('2026-01-20T00:00:00Z');
    const outage = { from: '2026-01-10T00:00:00Z', to: '2026-01-10T02:00:00Z', reason: 'new database' };
    // all that went wrong but for one event went wrong in the maintenance
    const server = await serve((_, response, form) =>
      response.end(
        batchReply(form, (query) => (query.includes('[2h]') ? 99 : query.startsWith('errors') ? 100 : 10_000), 0),
      ),
    );
    const file = {
      version: 1,
      thresholds: { alerts: [{ severity: 'page', long: '4h', short: '20m', factor: 1 }] },
      maintenance: [outage],
      endpoints: [{ id: 'prod', type: 'prometheus', url: server.url, slos: [SLO] }],
    };
    await writeFile(path.join(repo.path, '.momentum.json'), JSON.stringify(file));
    const outcome = await measure(
      {
        ...{ path: repo.path, git: 'git', window: 90 * DAY, scope: null, profile: 'dora', detail: false, keep: null },
        ...{
          asOf,
          polling: null,
          origins: null,
          verdicts: [],
          ownEndpoints: [],
          endpoints: { allowedOrigins: [server.url], agreed: [] },
        },
      },
      { signal: new AbortController().signal, exchange: openExchange(), onProgress: () => undefined },
    );
    await server.stop();
    assert.ok(outcome.state === 'measured');
    const [slo] = outcome.report.slos;
    assert.deepEqual(slo?.maintenance, [outage]);
    assert.ok((slo?.consumed ?? 1) < 0.02, `${slo?.consumed}`);
    assert.deepEqual(Object.keys(slo?.burnRates ?? {}).slice(-2), ['4h', '20m']);
  });

  /** Asks the endpoints of a shared file as far as it was agreed to. */
  async function ask(
    endpoints: readonly object[],
    consent: EndpointConsent | null,
  ): Promise<Outcome & { state: 'measured' }> {
    await using repo = await Repository.create();
    const file = JSON.stringify({ version: 1, endpoints });
    await repo.commit('Begin', { files: { '.momentum.json': file } });
    const outcome = await measure(
      {
        ...{ path: repo.path, git: 'git', window: 90 * DAY, scope: null, profile: 'dora', detail: false, keep: null },
        asOf: null,
        polling: null,
        origins: null,
        verdicts: [],
        ownEndpoints: [],
        endpoints: consent,
      },
      { signal: new AbortController().signal, exchange: openExchange(), onProgress: () => undefined },
    );
    assert.ok(outcome.state === 'measured');
    return outcome;
  }

  it('counts no failure that the team or the user judged to be none, and says who did', async () => {
    await using repo = await Repository.create();
    const failed = await repo.commit('Sell', { at: '2026-01-01T00:00:00Z', files: { 'shop.ts': '1\n' } });
    await repo.revert(failed, { at: '2026-01-02T00:00:00Z' });
    const mine = { failed: failed.slice(0, 12), reason: null, by: 'user' } as const;
    const judgedBy = async () => {
      const outcome = await measure(
        {
          ...{ path: repo.path, git: 'git', window: 90 * DAY, scope: null, profile: 'dora', detail: true, keep: null },
          ...{
            asOf: Date.parse('2026-01-03T00:00:00Z'),
            ownEndpoints: [],
            endpoints: null,
            polling: null,
            origins: null,
          },
          verdicts: [mine],
        },
        { signal: new AbortController().signal, exchange: noExchange, onProgress: () => undefined },
      );
      assert.equal(outcome.state, 'measured');
      return outcome.state === 'measured' && outcome.report.hints.map(({ verdict }) => verdict);
    };
    assert.deepEqual(await judgedBy(), [mine]);
    const shared = { failed: failed.slice(0, 7), reason: 'It was split' };
    await repo.write('.momentum.json', JSON.stringify({ version: 1, notFailures: [shared] }));
    assert.deepEqual(await judgedBy(), [{ ...shared, by: 'team' }]);
  });

  it('asks nothing of an origin that nobody agreed to', async () => {
    const server = await serve((_, response) => response.end('{}'));
    const { port } = new URL(server.url);
    const allowedOrigins = [
      ...['http://127.0.0.1', `https://127.0.0.1:${port}`],
      ...[`http://localhost:${port}`, `${server.url}0`],
    ];
    const prod = { id: 'prod', type: 'prometheus', url: server.url, slos: [SLO] };
    const status = { id: 'status', type: 'json', url: `${server.url}/m.json` };
    const { report, unasked } = await ask([prod, status], { allowedOrigins, agreed: ['', '{}'] });
    await server.stop();
    assert.deepEqual(server.requests, []);
    assert.deepEqual(
      unasked.map(({ id, origin }) => [id, origin]),
      [
        ['prod', server.url],
        ['status', server.url],
      ],
    );
    assert.deepEqual(
      report.problems.filter(({ code }) => code === 'originNotAllowed').map(({ source }) => source),
      ['prod', 'status'],
    );
  });

  it('asks an endpoint as it was agreed to, and no longer once it changed', async () => {
    const server = await serve((_, response) => response.end('{}'));
    const endpoint = { id: 'status', type: 'json', url: server.url, auth: 'none' } as const;
    const agreed = [contentOf(endpoint)];
    assert.deepEqual((await ask([endpoint], { allowedOrigins: [], agreed })).unasked, []);
    assert.equal(server.requests.length, 1);
    for (const change of [{ url: `${server.url}/other` }, { auth: 'bearer' }, { headers: { 'X-Scope-OrgID': 'a' } }]) {
      const { unasked } = await ask([{ ...endpoint, ...change }], { allowedOrigins: [], agreed });
      assert.deepEqual(
        unasked.map(({ id }) => id),
        ['status'],
      );
    }
    await server.stop();
    assert.equal(server.requests.length, 1);
  });

  it('asks no endpoint where none is to be asked, and wants no consent', async () => {
    const server = await serve((_, response) => response.end('{}'));
    const { unasked } = await ask([{ id: 'status', type: 'json', url: server.url }], null);
    await server.stop();
    assert.deepEqual([unasked, server.requests], [[], []]);
  });

  it('asks the endpoint of a user in place of the shared one of that name, and says so', async () => {
    await using repo = await Repository.create();
    await repo.commit('Change');
    const asked: string[] = [];
    const server = (name: string) =>
      serve((_, response) => {
        asked.push(name);
        response.writeHead(500).end();
      });
    const [shared, own] = [await server('shared'), await server('own')];
    const endpoint = { id: 'prod', type: 'prometheus', url: shared.url, slos: [SLO] };
    await writeFile(path.join(repo.path, '.momentum.json'), JSON.stringify({ version: 1, endpoints: [endpoint] }));
    const outcome = await measure(
      {
        ...{ path: repo.path, git: 'git', window: 90 * DAY, scope: null, profile: 'dora', detail: false, keep: null },
        asOf: null,
        ownEndpoints: [{ ...endpoint, url: own.url }],
        polling: null,
        origins: null,
        verdicts: [],
        endpoints: { allowedOrigins: [shared.url], agreed: [] },
      },
      { signal: new AbortController().signal, exchange: openExchange(), onProgress: () => undefined },
    );
    await Promise.all([shared.stop(), own.stop()]);
    assert.ok(outcome.state === 'measured');
    assert.deepEqual(new Set(asked), new Set(['own']));
    assert.deepEqual(outcome.unasked, []);
    assert.equal(outcome.report.slos.length, 1);
    assert.deepEqual(
      outcome.report.problems.filter(({ code }) => code === 'ownEndpoint').map(({ source }) => source),
      ['prod'],
    );
  });

  it('follows what the shared file says of SLOs, releases, targets and weights', async () => {
    await using repo = await Repository.create();
    await repo.commit('Change', { at: '2026-01-01T00:00:00Z' });
    await mkdir(path.join(repo.path, 'slo'));
    await writeFile(path.join(repo.path, 'slo/a.yaml'), stringify(SLOTH));
    await writeFile(path.join(repo.path, 'slo/b.yaml'), 'a: [1');
    const config = {
      version: 1,
      endpoints: [{ id: 'prod', type: 'prometheus', url: 'https://prometheus.example.com' }],
      slos: 'slo/*.yaml',
      releases: { from: 'changes' },
      targets: { releaseFrequency: 5, cycleTime: 24 },
      weights: { reliability: 2 },
    };
    await writeFile(path.join(repo.path, '.momentum.json'), JSON.stringify(config));
    const outcome = await measure(
      {
        ...{ path: repo.path, git: 'git', window: 90 * DAY, scope: null, profile: 'dora', detail: false, keep: null },
        asOf: Date.parse('2026-01-02T00:00:00Z'),
        polling: null,
        origins: null,
        verdicts: [],
        ownEndpoints: [],
        endpoints: { allowedOrigins: [], agreed: [] },
      },
      { signal: new AbortController().signal, exchange: noExchange, onProgress: () => undefined },
    );
    assert.ok(outcome.state === 'measured');
    const { report, unasked } = outcome;
    assert.match(unasked[0]?.content ?? '', /sum\(increase\(http_requests_total\{job=\\"checkout\\"\}/);
    assert.equal(report.momentum.components.reliability.weight, 2);
    assert.deepEqual(
      report.slos.map(({ id, source }) => [id, source]),
      [['checkout-availability', 'prod']],
    );
    assert.deepEqual(
      report.releases.map(({ source }) => source),
      ['change'],
    );
    const { releaseFrequency, cycleTime } = report.measurements;
    assert.ok(releaseFrequency.state === 'measured');
    assert.deepEqual(releaseFrequency.target, { value: 5, bound: 'atLeast', met: false });
    assert.equal(cycleTime.state, 'unmeasured');
    assert.ok(report.problems.some(({ code, source }) => code === 'badSloFile' && source === 'slo/b.yaml'));
  });
});
