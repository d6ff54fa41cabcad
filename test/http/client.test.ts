import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Ask } from '../../src/core/endpoints/ask';
import type { Reply } from '../../src/core/endpoints/reply';
import { problemOf } from '../../src/core/endpoints/trouble';
import { openExchange } from '../support/exchange';
import { type Answer, type HttpServer, serve, unusedOrigin } from '../support/httpServer';

const TOKEN = 's3cr3t-token';

describe('the guarded client', () => {
  let server: HttpServer;
  const never = new AbortController().signal;

  async function ask(
    answer: Answer,
    { path = '/data', ...options }: { path?: string; signal?: AbortSignal; deadline?: number } = {},
  ): Promise<Reply> {
    server = await serve(answer);
    return send({ url: server.url + path, headers: { 'X-Scope-OrgID': 'a' } }, options);
  }

  const send = (
    ask: Partial<Ask>,
    { signal = never, deadline }: { signal?: AbortSignal; deadline?: number } = {},
  ): Promise<Reply> =>
    openExchange({ secret: TOKEN, ...(deadline !== undefined && { deadline }) })(
      { endpoint: 'prod', url: server.url, form: null, headers: {}, auth: 'bearer', ...ask },
      signal,
    );

  const askFor = (status: number, headers: Record<string, string>, body: string | Buffer) =>
    ask((_, response) => response.writeHead(status, headers).end(body));

  function troubleOf(answer: Reply): string {
    assert.equal(answer.state, 'failed');
    if (answer.state !== 'failed') return '';
    const problem = problemOf(answer.trouble, 'prod');
    assert.match(problem.message, /^prod: http:\/\/127\.0\.0\.1:\d+ .*\.$/);
    assert.ok(problem.fix);
    assert.doesNotMatch(inspect([answer, problem], { depth: 9 }), /s3cr3t|X-Scope-OrgID|axios/i);
    return answer.trouble.kind;
  }

  afterEach(() => server.stop());

  it('gives what the server says', async () => {
    const headers = { Date: 'Sat, 21 Nov 2026 05:40:00 GMT', 'Content-Type': 'Application/JSON; charset=utf-8' };
    const before = Date.now();
    const answer = await askFor(200, headers, '{"a":[1,"é"]}');
    assert.ok(answer.state === 'answered');
    const { receivedAt, ...said } = answer;
    assert.deepEqual(said, {
      state: 'answered',
      status: 200,
      contentType: 'application/json',
      text: '{"a":[1,"é"]}',
      serverAt: Date.parse('2026-11-21T05:40:00Z'),
    });
    assert.ok(before <= receivedAt && receivedAt <= Date.now());
    const [request] = server.requests;
    assert.equal(request?.method, 'GET');
    assert.equal(request?.headers.authorization, `Bearer ${TOKEN}`);
    assert.equal(request?.headers['x-scope-orgid'], 'a');
  });

  it('sends a form by POST', async () => {
    let sent = '';
    server = await serve((_, response, body) => {
      sent = body;
      response.end('{}');
    });
    const form = { query: 'sum(a{b="c&d"}[5m])', time: '1.5' };
    await send({ form, auth: 'none' });
    assert.deepEqual(Object.fromEntries(new URLSearchParams(sent)), form);
    assert.equal(server.requests[0]?.method, 'POST');
    assert.equal(server.requests[0]?.headers['content-type']?.split(';')[0], 'application/x-www-form-urlencoded');
    assert.equal(server.requests[0]?.headers.authorization, undefined);
  });

  it('reads what explains a refusal', async () => {
    const answer = await askFor(422, {}, '{"status":"error"}');
    assert.deepEqual(answer.state === 'answered' && [answer.status, answer.text], [422, '{"status":"error"}']);
  });

  it('keeps a token to itself that the server says back', async () => {
    const answer = await askFor(400, {}, JSON.stringify({ error: `bad ${TOKEN}` }));
    assert.deepEqual(answer.state === 'answered' && answer.text, '{"error":"bad …"}');
  });

  it('follows no redirect, and takes it for a sign-in', async () => {
    const elsewhere = await serve((_, response) => response.end('{}'));
    const answer = await askFor(302, { Location: `${elsewhere.url}/login` }, '');
    await elsewhere.stop();
    assert.equal(troubleOf(answer), 'signInNeeded');
    assert.deepEqual(elsewhere.requests, []);
  });

  for (const [status, kind] of [
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'notFound'],
    [500, 'failed'],
  ] as const) {
    it(`tells a ${status} as ${kind}`, async () => {
      assert.equal(troubleOf(await askFor(status, {}, `no, not with ${TOKEN}`)), kind);
    });
  }

  it('tells when to ask again', async () => {
    const answer = await askFor(429, { 'Retry-After': '3' }, '<p>Slow down</p>');
    assert.equal(troubleOf(answer), 'rateLimited');
    assert.equal(answer.state === 'failed' && problemOf(answer.trouble, 'prod').fix, 'Try again in 3 s.');
  });

  it('stops reading a body that is too large', async () => {
    let written = 0;
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const answer = await ask((_, response) => {
      response.on('error', () => undefined);
      const write = (): void => {
        if (response.destroyed || written >= 64) return;
        written += 1;
        if (response.write(chunk)) setImmediate(write);
        else response.once('drain', write);
      };
      write();
    });
    assert.equal(troubleOf(answer), 'tooLarge');
    assert.ok(written < 64);
  });

  it('counts a compressed body by what it becomes', async () => {
    const body = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    assert.ok(body.length < 1024 * 1024);
    assert.equal(troubleOf(await askFor(200, { 'Content-Encoding': 'gzip' }, body)), 'tooLarge');
  });

  it('gives up on a body that only drips, however steadily', async () => {
    let timer: NodeJS.Timeout | undefined;
    const answer = await ask(
      (_, response) => {
        response.writeHead(200);
        timer = setInterval(() => response.write(' '), 20);
      },
      { deadline: 200 },
    );
    clearInterval(timer);
    assert.equal(troubleOf(answer), 'timedOut');
  });

  it('gives up on a server that accepts and says nothing', async () => {
    assert.equal(troubleOf(await ask(() => undefined, { deadline: 100 })), 'timedOut');
  });

  it('tells of a connection that breaks', async () => {
    assert.equal(troubleOf(await ask((request) => request.socket.destroy())), 'disconnected');
  });

  it('tells of a port where nobody listens', async () => {
    server = await serve((_, response) => response.end());
    assert.equal(troubleOf(await send({ url: await unusedOrigin() })), 'refused');
  });

  it('ends at once when it is cancelled, with what it was cancelled with', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    await assert.rejects(
      ask(() => cancel.abort(reason), { signal: cancel.signal }),
      reason,
    );
    await assert.rejects(send({}, { signal: cancel.signal }), reason);
    assert.equal(server.requests.length, 1);
  });
});
