import assert from 'node:assert/strict';
import type { Reply } from '../../src/core/endpoints/reply';
import { guardedClient } from '../../src/http/client';
import { withEnvironment } from '../support/environment';
import { type ForwardProxy, forwardProxy } from '../support/forwardProxy';
import { type HttpServer, serve } from '../support/httpServer';

const TOKEN = 's3cr3t-token';

describe('the guarded client without TLS and with a proxy of the environment', () => {
  let server: HttpServer;
  let proxy: ForwardProxy;

  beforeEach(async () => {
    server = await serve((_, response) => response.end('{"from":"server"}'));
  });
  afterEach(async () => {
    await proxy.stop();
    await server.stop();
  });

  const ask = (
    url: string,
    {
      secret = null,
      internal = true,
      environmentProxy = true,
    }: Partial<Record<'internal' | 'environmentProxy', boolean>> & {
      secret?: string | null;
    } = {},
  ): Promise<Reply> =>
    withEnvironment({ http_proxy: proxy.url, NO_PROXY: undefined, no_proxy: undefined }, () =>
      guardedClient({ environmentProxy })(async () => ({ secret, internal, certificate: null }))(
        { endpoint: 'prod', url, form: null, headers: {}, auth: secret === null ? 'none' : 'bearer' },
        new AbortController().signal,
      ),
    );
  const kindOf = (reply: Reply) => (reply.state === 'failed' ? reply.trouble.kind : reply.text);

  it('asks through it for an internal server', async () => {
    proxy = await forwardProxy(server.url);
    assert.equal(kindOf(await ask('http://prometheus.test/prom')), '{"from":"server"}');
    assert.deepEqual(proxy.requests, ['GET http://prometheus.test/prom']);
  });

  it('asks nothing where nobody can tell which server answers', async () => {
    proxy = await forwardProxy(server.url);
    assert.equal(kindOf(await ask('http://prometheus.test/', { internal: false })), 'proxiedWithoutTls');
    assert.deepEqual([proxy.requests, server.requests], [[], []]);
  });

  it('shows it no secret', async () => {
    proxy = await forwardProxy(server.url);
    for (const url of ['http://prometheus.test/', 'http://10.0.0.1/', server.url])
      assert.equal(kindOf(await ask(url, { secret: TOKEN })), 'insecureToken');
    assert.deepEqual([proxy.requests, server.requests, proxy.heard()], [[], [], '']);
  });

  it('tells that it wants a user and a password', async () => {
    proxy = await forwardProxy(server.url, 407);
    assert.deepEqual(await ask('http://prometheus.test/'), {
      state: 'failed',
      trouble: { kind: 'proxyRefused', origin: 'http://prometheus.test', status: 407 },
    });
  });

  it('leaves it alone in the editor, which finds the proxy itself', async () => {
    proxy = await forwardProxy(server.url);
    assert.equal(kindOf(await ask(server.url, { environmentProxy: false })), '{"from":"server"}');
    assert.deepEqual(proxy.requests, []);
  });
});
