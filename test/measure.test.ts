import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from '../src/core/report/report';
import { DAY } from '../src/core/time/instant';
import { measure } from '../src/measure';
import { openExchange } from './support/exchange';
import { serve } from './support/httpServer';
import { Repository } from './support/repository';

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
});
