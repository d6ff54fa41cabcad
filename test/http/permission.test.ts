import assert from 'node:assert/strict';
import type { Ask } from '../../src/core/endpoints/ask';
import type { Reply } from '../../src/core/endpoints/reply';
import { guardedClient } from '../../src/http/client';
import type { Permission, Permit } from '../../src/http/permission';
import { type HttpServer, serve } from '../support/httpServer';

const SECRET = 'user:s3cr3t';
const BASE64 = Buffer.from(SECRET).toString('base64');

describe('what the guarded client may do', () => {
  let server: HttpServer;
  const never = new AbortController().signal;

  beforeEach(async () => {
    server = await serve((_, response) => response.end('{}'));
  });
  afterEach(() => server.stop());

  const ask = (others: Partial<Ask> = {}): Ask => ({
    ...{ endpoint: 'prod', url: server.url, form: null, headers: {}, auth: 'none' },
    ...others,
  });
  const permit =
    (permission: Partial<Permission> = {}): Permit =>
    async () => ({ secret: null, internal: true, certificate: null, ...permission });
  const outcomeOf = (reply: Reply) => (reply.state === 'failed' ? reply.trouble.kind : reply.status);

  it('is nothing without a permission, which is asked for each time', async () => {
    const asked: Ask[] = [];
    const refusing: Permit = async (question) => {
      asked.push(question);
      return { refusal: { kind: 'notAgreed', origin: server.url } };
    };
    const exchange = guardedClient()(refusing);
    for (let time = 0; time < 2; time++) assert.equal(outcomeOf(await exchange(ask(), never)), 'notAgreed');
    assert.deepEqual(asked, [ask(), ask()]);
    assert.deepEqual(server.requests, []);
  });

  it('is to send a secret as it is wanted, and none where none is', async () => {
    const exchange = guardedClient()(permit({ secret: SECRET }));
    for (const auth of ['none', 'bearer', 'basic'] as const) await exchange(ask({ auth }), never);
    assert.deepEqual(
      server.requests.map(({ headers }) => headers.authorization),
      [undefined, `Bearer ${SECRET}`, `Basic ${BASE64}`],
    );
  });

  it('is nothing without the secret that is wanted', async () => {
    for (const secret of [null, ''])
      assert.equal(
        outcomeOf(await guardedClient()(permit({ secret }))(ask({ auth: 'bearer' }), never)),
        'tokenMissing',
      );
    assert.deepEqual(server.requests, []);
  });

  it('is no private address unless the user said that the server is an internal one', async () => {
    const { port } = new URL(server.url);
    const exchange = guardedClient()(permit({ internal: false, secret: SECRET }));
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433'])
      assert.equal(
        outcomeOf(await exchange(ask({ url: `http://${host}:${port}/`, auth: 'basic' }), never)),
        'privateAddress',
      );
    assert.deepEqual(server.requests, []);
  });

  it('is a name of an internal server, with its secret', async () => {
    const { port } = new URL(server.url);
    const exchange = guardedClient()(permit({ secret: SECRET }));
    assert.equal(outcomeOf(await exchange(ask({ url: `http://localhost:${port}/`, auth: 'basic' }), never)), 200);
    assert.equal(server.requests[0]?.headers.authorization, `Basic ${BASE64}`);
  });

  it('is never to ask what hands out credentials, nor to send a secret where others can read it', async () => {
    const exchange = guardedClient()(permit({ secret: SECRET }));
    for (const [url, kind] of [
      ['http://169.254.169.254/latest/meta-data/', 'forbiddenAddress'],
      ['http://metadata.google.internal/', 'forbiddenAddress'],
      ['http://[::ffff:a9fe:a9fe]/', 'forbiddenAddress'],
      ['http://203.0.113.1/', 'insecureToken'],
    ] as const)
      assert.equal(outcomeOf(await exchange(ask({ url, auth: 'bearer' }), never)), kind);
  });

  it('is to bring back no secret in any form', async () => {
    await server.stop();
    server = await serve((request, response) =>
      response
        .writeHead(200, { 'Content-Type': `text/${SECRET}` })
        .end(JSON.stringify({ sent: request.headers.authorization, known: SECRET })),
    );
    const reply = await guardedClient()(permit({ secret: SECRET }))(ask({ auth: 'basic' }), never);
    assert.ok(reply.state === 'answered');
    assert.deepEqual(JSON.parse(reply.text), { sent: 'Basic …', known: '…' });
    assert.equal(reply.contentType, 'text/…');
  });

  it('is nothing as long as a server rests, whoever asks', async () => {
    await server.stop();
    server = await serve((_, response) => response.writeHead(429, { 'Retry-After': '600' }).end());
    const exchangeWith = guardedClient();
    const said = await exchangeWith(permit())(ask(), never);
    assert.deepEqual(said, {
      state: 'failed',
      trouble: { kind: 'rateLimited', origin: server.url, status: 429, retryAfterSeconds: 600 },
    });
    const again = await exchangeWith(permit({ secret: SECRET }))(ask({ endpoint: 'other', auth: 'basic' }), never);
    assert.equal(outcomeOf(again), 'rateLimited');
    assert.equal(server.requests.length, 1);
    await guardedClient()(permit())(ask(), never);
    assert.equal(server.requests.length, 2, 'another client knows nothing of it');
  });

  it('is four questions at a time to one server, and no more is sent of what is cancelled', async () => {
    await server.stop();
    let arrived = () => {};
    const four = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    server = await serve(() => {
      if (server.requests.length === 4) arrived();
    });
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    const exchange = guardedClient()(permit());
    const asked = Array.from({ length: 10 }, () => exchange(ask(), cancel.signal));
    const settled = Promise.allSettled(asked);
    await four;
    cancel.abort(reason);
    for (const outcome of await settled) assert.equal(outcome.status === 'rejected' && outcome.reason, reason);
    assert.equal(server.requests.length, 4);
    await server.stop();
    server = await serve((_, response) => response.end('{}'));
    assert.equal(outcomeOf(await exchange(ask(), never)), 200);
  });

  it('is nothing any more once it was cancelled, even while the user is asked', async () => {
    const cancel = new AbortController();
    const reason = new Error('cancelled');
    const exchangeWith = guardedClient();
    const asked = Array.from({ length: 5 }, () => exchangeWith(() => new Promise(() => {}))(ask(), cancel.signal));
    cancel.abort(reason);
    for (const one of asked) await assert.rejects(one, reason);
    assert.equal(server.requests.length, 0);
    assert.equal(outcomeOf(await exchangeWith(permit())(ask(), never)), 200);
  });

  it('is to ask without TLS what wants no secret, whatever secret there is', async () => {
    const exchange = guardedClient()(permit({ internal: false, secret: SECRET }));
    const asked = exchange(ask({ url: 'http://prometheus.invalid/' }), never);
    assert.equal(outcomeOf(await asked), 'unknownHost');
  });
});
