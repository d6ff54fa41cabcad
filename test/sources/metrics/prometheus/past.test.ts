import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { ResolvedPrometheus } from '../../../../src/core/config/resolved';
import { MOST_DAYS } from '../../../../src/core/reliability/past';
import { DAY, MINUTE, SECOND } from '../../../../src/core/time/instant';
import { readEndpoint } from '../../../../src/sources/metrics/endpoints';
import { pollEndpoints } from '../../../../src/sources/metrics/polledEndpoints';
import { openExchange } from '../../../support/exchange';
import { type HttpServer, serve } from '../../../support/httpServer';
import { batchReply } from '../../../support/prometheusReplies';
import { temporaryFolder } from '../../../support/temporaryFolder';

const SLOS = ['a', 'b', 'c'].map((id) => ({
  id,
  objective: 0.999,
  window: '30d',
  errors: `errors_${id}[{{window}}]`,
  total: `total_${id}[{{window}}]`,
}));

/** A thousand events and one error for each. */
const value = (query: string) => (query.startsWith('errors') ? 1 : 1000);
const answered = (response: ServerResponse, form: string) => response.end(batchReply(form, value, Date.now() / SECOND));
const refused = (response: ServerResponse, status: number, error = 'too many samples') =>
  response.writeHead(status).end(JSON.stringify({ status: 'error', errorType: 'execution', error }));

/** Before the reason. */
const MISSING =
  'Its past days could not be read, and are asked for again after midnight (UTC) or once its queries change: ';

/** How many days a form asks for; undefined for one that asks for something else. */
function daysIn(form: string): number | undefined {
  const params = new URLSearchParams(form);
  if (params.get('step') !== String(DAY / SECOND)) return undefined;
  return ((Number(params.get('end')) - Number(params.get('start'))) * SECOND) / DAY + 1;
}

describe('asking a Prometheus for the past', () => {
  let server: HttpServer;
  let asked: number[];
  /** What was said of the past of each, the last time. */
  let notes: (string | null)[];
  const signal = new AbortController().signal;
  afterEach(() => server.stop());

  async function start(past: (response: ServerResponse, form: string, days: number) => unknown): Promise<void> {
    asked = [];
    server = await serve((_, response, form) => {
      const days = daysIn(form);
      if (days === undefined) return answered(response, form);
      asked.push(days);
      return past(response, form, days);
    });
  }
  const endpoint = (slos: ResolvedPrometheus['slos'] = SLOS): ResolvedPrometheus => ({
    id: 'prod',
    type: 'prometheus',
    url: server.url,
    auth: 'none',
    slos,
  });
  async function read(past = new Map(), slos?: ResolvedPrometheus['slos']) {
    const facts = await readEndpoint(endpoint(slos), { exchange: openExchange(), signal, asOf: null, past });
    assert.deepEqual(facts.problems, []);
    for (const reading of facts.readings) assert.ok(reading.state === 'read' && reading.steps.length === 720);
    notes = facts.readings.map((reading) => (reading.state === 'read' ? reading.pastNote : null));
    return facts.readings.map((reading) => (reading.state === 'read' ? reading.past : []));
  }

  it('takes one request for all objectives, and the days of all are there', async () => {
    await start(answered);
    const pasts = await read();
    assert.deepEqual(asked, [MOST_DAYS]);
    assert.deepEqual(notes, [null, null, null]);
    for (const past of pasts) {
      assert.equal(past.length, MOST_DAYS);
      assert.deepEqual(past.at(-1)?.count, { state: 'counted', bad: 1, total: 1000 });
      assert.equal((past.at(-1)?.at ?? 1) % DAY, 0);
    }
  });

  it('takes one after the other where there are many', async () => {
    let open = 0;
    await start(async (response, form) => {
      open += 1;
      assert.equal(open, 1);
      await new Promise((done) => setTimeout(done, 20));
      open -= 1;
      answered(response, form);
    });
    const many = Array.from({ length: 100 }, (_, index) => ({
      id: `s${index}`,
      objective: 0.999,
      window: '30d',
      errors: `errors_${index}[{{window}}]`,
      total: `total_${index}[{{window}}]`,
    }));
    const pasts = await read(new Map(), many);
    assert.deepEqual(asked, [MOST_DAYS, MOST_DAYS, MOST_DAYS]);
    assert.ok(pasts.every((past) => past.length === MOST_DAYS));
  });

  for (const [status, error] of [
    [422, 'query processing would load too many samples into memory in query execution'],
    [422, 'the query time range exceeds the limit'],
    [503, 'query timed out in expression evaluation'],
    [400, 'exceeded maximum resolution'],
  ] as const)
    it(`asks for half as many days of one that answers ${status}, ${error}`, async () => {
      await start((response, form, days) => (days > 100 ? refused(response, status, error) : answered(response, form)));
      const pasts = await read();
      assert.deepEqual(asked, [395, 197, 98]);
      assert.ok(pasts.every((past) => past.length === 98));
      assert.deepEqual(notes, [null, null, null]);
    });

  it('gives up at a month, and not again before the next day', async () => {
    await start((response) => refused(response, 422));
    const past = new Map();
    assert.deepEqual(await read(past), [[], [], []]);
    assert.deepEqual(asked, [395, 197, 98, 49, 30]);
    const refusal = SLOS.map(() => `${MISSING}The query of days was refused: too many samples.`);
    assert.deepEqual(notes, refusal);
    await read(past);
    assert.equal(asked.length, 5);
    assert.deepEqual(notes, refusal, 'is said as long as it is so');
  });

  for (const [what, status, why] of [
    ['fails', 500, 'failed (500).'],
    ['wants to be left alone', 429, 'has been asked too often (429).'],
    ['wants a token', 401, 'refused access (401).'],
  ] as const)
    it(`says nothing against the present where the server ${what}`, async () => {
      await start((response) => response.writeHead(status, { 'Retry-After': '60' }).end('<html>No.</html>'));
      const past = new Map();
      assert.deepEqual(await read(past), [[], [], []]);
      assert.ok(new Set(asked).size === 1 && past.size === 3, 'was asked as it stood, and counts as asked');
      for (const note of notes) assert.equal(note, `${MISSING}prod: ${server.url} ${why}`);
    });

  it('blames no other for an objective that has several series', async () => {
    await start((response, form) => {
      const reply = JSON.parse(batchReply(form, value, Date.now() / SECOND));
      reply.data.result.push(reply.data.result[0]);
      response.end(JSON.stringify(reply));
    });
    assert.deepEqual(
      (await read()).map((past) => past.length),
      [0, MOST_DAYS, MOST_DAYS],
    );
    assert.deepEqual(notes, [
      `${MISSING}The query of errors over a day gave 2 series; wrap it in sum(…).`,
      ...[null, null],
    ]);
  });

  it('says of those that it did not come to that they were not asked for', async () => {
    await start((response) => response.writeHead(500).end());
    const many = Array.from({ length: 50 }, (_, index) => ({
      id: `s${index}`,
      objective: 0.999,
      window: '30d',
      errors: `errors_${index}[{{window}}]`,
      total: `total_${index}[{{window}}]`,
    }));
    await read(new Map(), many);
    assert.equal(asked.length, 1);
    assert.ok(notes[0]?.startsWith(MISSING));
    assert.equal(
      notes.at(-1),
      'Its past days were not asked for, as others took long or failed; look again, and they are.',
    );
  });

  it('is done once for all looks of a day, and survives that the server is gone', async () => {
    const folder = temporaryFolder();
    try {
      await start(answered);
      const poll = async () => {
        const since = Date.now();
        const polling = { urge: 'user', since, every: 5 * MINUTE } as const;
        const options = { exchange: openExchange(), signal, asOf: null, polling, keep: folder.path };
        const { facts } = await pollEndpoints([endpoint()], options);
        return facts.readings.map((reading) => (reading.state === 'read' ? reading.past.length : null));
      };
      assert.deepEqual(await poll(), [MOST_DAYS, MOST_DAYS, MOST_DAYS]);
      assert.deepEqual(await poll(), [MOST_DAYS, MOST_DAYS, MOST_DAYS]);
      // twice, if midnight fell between the two
      assert.ok(asked.filter((days) => days === MOST_DAYS).length === 1, asked.join(', '));
      await server.stop();
      assert.deepEqual(await poll(), [MOST_DAYS, MOST_DAYS, MOST_DAYS]);
    } finally {
      folder.remove();
    }
  });
});
