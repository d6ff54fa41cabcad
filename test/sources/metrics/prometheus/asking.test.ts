import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { ResolvedPrometheus } from '../../../../src/core/config/resolved';
import { slosOf } from '../../../../src/core/reliability/sloOf';
import { HOUR } from '../../../../src/core/time/instant';
import type { EndpointAccess } from '../../../../src/sources/metrics/access';
import { readPrometheus } from '../../../../src/sources/metrics/prometheus/prometheus';
import { NOW } from '../../../core/reliability/reading';
import { openExchange } from '../../../support/exchange';
import { type HttpServer, serve } from '../../../support/httpServer';
import { batchReply, vectorOf } from '../../../support/prometheusReplies';

const slo = (id: string, window = '30d') => ({
  id,
  objective: 0.999,
  window,
  errors: `errors_${id}[{{window}}]`,
  total: `total_${id}[{{window}}]`,
});

/** A thousand events and one error for each. */
const value = (query: string) => (query.startsWith('errors') ? 1 : 1000);

describe('asking a Prometheus', () => {
  let server: HttpServer;
  let forms: string[];
  afterEach(() => server.stop());

  async function read(
    slos: ResolvedPrometheus['slos'],
    answer: (response: ServerResponse, form: string) => unknown,
    access: Partial<EndpointAccess> = {},
  ) {
    forms = [];
    server = await serve((_, response, form) => {
      forms.push(form);
      answer(response, form);
    });
    const endpoint = { id: 'prod', type: 'prometheus', url: server.url, auth: 'none', slos } as const;
    const options = { exchange: openExchange(), signal: new AbortController().signal, asOf: null, ...access };
    return readPrometheus(endpoint, options);
  }

  const answered = (response: ServerResponse, form: string) => response.end(batchReply(form, value, NOW / 1000));
  const refused = (response: ServerResponse, status: number, errorType: string, error: string) =>
    response.writeHead(status).end(JSON.stringify({ status: 'error', errorType, error }));
  /** As a server does that takes no batch. */
  const apart = (response: ServerResponse, form: string, error: string) =>
    form.includes('label_replace') ? refused(response, 400, 'bad_data', error) : undefined;

  it('takes three requests for six objectives, and four where their windows differ', async () => {
    await read(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => slo(id)),
      answered,
    );
    assert.equal(forms.length, 3);
    await server.stop();
    await read(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => slo(id, index < 3 ? '30d' : '7d')),
      answered,
    );
    assert.equal(forms.length, 4);
  });

  it('asks what objectives share once', async () => {
    const shared = ['a', 'b'].map((id) => ({ ...slo(id), total: 'total[{{window}}]' }));
    const { readings } = await read(shared, answered);
    assert.equal((new URLSearchParams(forms[0]).get('query') ?? '').match(/total\[30d\]/g)?.length, 1);
    assert.deepEqual(
      readings.map((reading) => reading.state === 'read' && reading.whole),
      [
        { state: 'counted', bad: 1, total: 1000 },
        { state: 'counted', bad: 1, total: 1000 },
      ],
    );
  });

  it('never says what time it is, unless the past is asked about', async () => {
    await read([slo('a')], answered);
    assert.deepEqual(
      forms.map((form) => new URLSearchParams(form).get('time')),
      [null, null],
    );
    // the course ends when the server counted
    assert.equal(new URLSearchParams(forms[1]).get('end'), String(NOW / 1000));
  });

  for (const [what, status, errorType, state] of [
    ['was refused', 400, 'bad_data', 'invalid'],
    ['was refused', 422, '422', 'invalid'],
    ['failed', 503, 'timeout', 'noData'],
  ] as const) {
    it(`blames for a batch that ${what} with ${status} only the objective at fault`, async () => {
      const facts = await read(
        ['a', 'b', 'c'].map((id) => slo(id)),
        (response, form) =>
          form.includes('errors_b') ? refused(response, status, errorType, 'no such thing') : answered(response, form),
      );
      const { slos } = slosOf({ ...facts, slos: [] }, NOW);
      assert.deepEqual(
        slos.map((one) => [one.id, one.state]),
        [
          ['a', 'exhausted'],
          ['c', 'exhausted'],
          ['b', state],
        ],
      );
      const reason = `The query of errors over 30d ${what}: no such thing.`;
      assert.equal(slos[2]?.reason, reason);
      assert.deepEqual(
        facts.problems.map(({ message }) => message),
        state === 'noData' ? [`SLO "b": ${reason}`] : [],
      );
      // all, each, the two of b; then the course
      assert.equal(forms.length, 1 + 3 + 2 + 1);
    });
  }

  it('asks each query apart where a server takes no batch', async () => {
    const { readings, problems } = await read([slo('a')], (response, form) => {
      const query = new URLSearchParams(form).get('query') ?? '';
      return apart(response, form, 'no label_replace') ?? response.end(vectorOf(String(value(query)), NOW / 1000));
    });
    assert.deepEqual(problems, []);
    const [reading] = readings;
    assert.ok(reading?.state === 'read');
    assert.deepEqual(reading.recent['5m'], { state: 'counted', bad: 1, total: 1000 });
  });

  it('leaves the figures as they are where only their course is not to be had', async () => {
    const facts = await read([slo('a')], (response, form) =>
      form.includes('start=') ? refused(response, 503, 'timeout', 'too slow') : answered(response, form),
    );
    const { slos } = slosOf({ ...facts, slos: [] }, NOW);
    assert.deepEqual([slos[0]?.consumed, slos[0]?.coverage, slos[0]?.debt, slos[0]?.spending], [1, null, null, []]);
    assert.deepEqual(
      facts.problems.map(({ message }) => message),
      ['SLO "a": The query of errors over the course of the window failed: too slow.'],
    );
  });

  it('asks for what was announced with its own time, and for what goes on until now', async () => {
    const maintenance = [
      { startAt: NOW - 50 * HOUR, endAt: NOW - 48 * HOUR, reason: null },
      { startAt: NOW - 2 * HOUR, endAt: NOW + 2 * HOUR, reason: null, slos: ['b'] },
    ];
    const { readings } = await read([slo('a'), slo('b')], answered, { maintenance });
    assert.deepEqual(
      forms.map((form) => new URLSearchParams(form).get('time')).filter((time) => time !== null),
      [String((NOW - 48 * HOUR) / 1000), String(NOW / 1000)],
    );
    const stretches = readings.map((reading) => reading.state === 'read' && reading.maintenance.length);
    assert.deepEqual(stretches, [1, 2]);
    const [first] = readings;
    assert.ok(first?.state === 'read');
    assert.deepEqual(
      [...(first.maintenance[0]?.tails ?? [])],
      [[NOW - 50 * HOUR, { state: 'counted', bad: 1, total: 1000 }]],
    );
  });

  it('knows how far the clock there is from the one here', async () => {
    const { clocks } = await read([slo('a')], (response, form) => {
      response.setHeader('Date', new Date(Date.now() + HOUR).toUTCString());
      answered(response, form);
    });
    const [clock] = clocks;
    assert.equal(clock?.source, 'prod');
    assert.equal(Math.round((clock?.ahead ?? 0) / HOUR), 1);
  });

  it('does not compare clocks where the past is asked about', async () => {
    assert.deepEqual((await read([slo('a')], answered, { asOf: NOW })).clocks, []);
  });
});
