import assert from 'node:assert/strict';
import type { Reply } from '../../src/core/endpoints/reply';
import { openExchange } from '../support/exchange';
import { type Answer, type HttpServer, serve, unusedOrigin } from '../support/httpServer';

describe('what the guarded client asks again', () => {
  let server: HttpServer;
  afterEach(() => server.stop());

  /** What becomes of an ask that is answered like this, one answer after the other; the last one for good. */
  async function ask(...answers: readonly Answer[]): Promise<[outcome: string | number, requests: number]> {
    let turn = 0;
    server = await serve((request, response, body) => {
      const answer = answers[Math.min(turn++, answers.length - 1)];
      return answer?.(request, response, body);
    });
    const reply = await openExchange()(
      { endpoint: 'prod', url: server.url, form: { query: 'up' }, headers: {}, auth: 'none' },
      new AbortController().signal,
    );
    return [outcomeOf(reply), server.requests.length];
  }
  const outcomeOf = (reply: Reply) => (reply.state === 'failed' ? reply.trouble.kind : reply.status);

  const say =
    (status: number, headers: Record<string, string> = {}, body = '<h1>Bad</h1>'): Answer =>
    (_, response) =>
      response.writeHead(status, headers).end(body);
  const reset: Answer = (request) => request.socket.destroy();
  const cut: Answer = (_, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('{"a":', () => response.destroy());
  };
  const yes = say(200, {}, '{}');
  const TIMEOUT = '{"status":"error","errorType":"timeout","error":"query timed out"}';

  for (const [what, answers, outcome, requests] of [
    ['a connection that was reset', [reset, yes], 200, 2],
    ['an answer that was cut off', [cut, yes], 200, 2],
    ['a gateway without a server', [say(502), say(504), yes], 200, 3],
    ['a server that is busy', [say(503), yes], 200, 2],
    ['a server that is busy for a second', [say(503, { 'Retry-After': '1' }), yes], 200, 2],
    ['a server that has been asked too often a second ago', [say(429, { 'Retry-After': '1' }), yes], 200, 2],
    [
      'one that does so with a 403',
      [say(403, { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '1' }), yes],
      200,
      2,
    ],
    ['what stays as it is, twice', [say(502)], 'failed', 3],
    ['what gets worse no more', [say(502), say(401)], 'unauthorized', 2],
  ] as const) {
    it(`is ${what}`, async () => {
      assert.deepEqual(await ask(...answers), [outcome, requests]);
    });
  }

  for (const [what, answer, outcome] of [
    ['a refusal', say(401), 'unauthorized'],
    ['another refusal', say(403), 'unauthorized'],
    ['a redirect', say(302, { Location: '/login' }), 'signInNeeded'],
    ['nothing at this address', say(404), 'notFound'],
    ['a failure', say(500), 'failed'],
    ['a proxy that refuses', say(407), 'proxyRefused'],
    ['a query that took too long', say(503, {}, TIMEOUT), 503],
    ['a question that makes no sense', say(400, {}, '{}'), 400],
    ['a server that is busy for long', say(503, { 'Retry-After': '120' }), 503],
    ['a server that has been asked too often', say(429, { 'Retry-After': '3' }), 'rateLimited'],
    ['one that does not say for how long', say(429), 'rateLimited'],
    [
      'a certificate that nginx wants',
      say(400, {}, '<center>No required SSL certificate was sent</center>'),
      'certificateWanted',
    ],
    ['what is no HTTP', (request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n'), 'notHttp'],
    ['what can not be decompressed', say(200, { 'Content-Encoding': 'gzip' }, 'not gzip'), 'notJson'],
  ] as const satisfies readonly (readonly [string, Answer, string | number])[]) {
    it(`is not ${what}`, async () => {
      assert.deepEqual(await ask(answer), [outcome, 1]);
    });
  }

  it('is not a port where nobody listens', async () => {
    server = await serve(yes);
    const url = await unusedOrigin();
    const reply = await openExchange()(
      { endpoint: 'prod', url, form: null, headers: {}, auth: 'none' },
      new AbortController().signal,
    );
    assert.equal(outcomeOf(reply), 'refused');
  });
});
