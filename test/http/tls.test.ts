import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Reply } from '../../src/core/endpoints/reply';
import { guardedClient } from '../../src/http/client';
import type { Certificate } from '../../src/http/permission';
import { type Authority, newAuthority, requireOpenssl } from '../support/authority';
import { pathOrSkip } from '../support/component';
import { withEnvironment } from '../support/environment';
import { type ForwardProxy, forwardProxy } from '../support/forwardProxy';
import { serve } from '../support/httpServer';
import { serveTls, type TlsServer } from '../support/tlsServer';

const TOKEN = 's3cr3t-token';

describe('the guarded client over TLS', () => {
  let authority: Authority;
  let other: Authority;
  let server: TlsServer;
  let proxy: ForwardProxy | undefined;
  const never = new AbortController().signal;

  before(async function () {
    pathOrSkip(this, await requireOpenssl());
    [authority, other] = await Promise.all([newAuthority(), newAuthority()]);
  });
  after(() => {
    authority?.remove();
    other?.remove();
  });
  afterEach(async () => {
    await server?.stop();
    await proxy?.stop();
    proxy = undefined;
  });

  const wanting = (maxVersion?: 'TLSv1.2') =>
    serveTls(authority.server, { ca: readFileSync(authority.ca), ...(maxVersion && { maxVersion }) });

  const ask = (
    certificate: Certificate | null,
    { url = server.url, environmentProxy = false }: { url?: string; environmentProxy?: boolean } = {},
  ): Promise<Reply> =>
    guardedClient({ environmentProxy })(async () => ({ secret: TOKEN, internal: true, certificate }))(
      { endpoint: 'prod', url, form: { query: 'up' }, headers: {}, auth: 'bearer' },
      never,
    );
  const kindOf = (reply: Reply) => (reply.state === 'failed' ? reply.trouble.kind : reply.state);

  it('trusts an authority that the user names, and still those of the system', async () => {
    server = await serveTls(authority.server);
    assert.equal(kindOf(await ask(null)), 'untrusted');
    assert.equal(kindOf(await ask({ ca: other.ca })), 'untrusted');
    assert.equal(server.requests.length, 0);
    assert.equal(kindOf(await ask({ ca: authority.ca })), 'answered');
    assert.deepEqual(
      server.requests.map(({ headers }) => headers.authorization),
      [`Bearer ${TOKEN}`],
    );
  });

  it('shows the certificate of the user to who wants one', async () => {
    server = await wanting();
    const { ca, client } = authority;
    assert.equal(kindOf(await ask({ ca, ...client })), 'answered');
    assert.equal(server.client(), 'client');
  });

  for (const version of ['TLSv1.2', undefined] as const)
    it(`tells that a certificate is wanted: ${version ?? 'TLSv1.3'}`, async () => {
      server = await wanting(version);
      assert.equal(kindOf(await ask({ ca: authority.ca })), 'certificateWanted');
      assert.deepEqual(server.requests, []);
    });

  it('tells of files that it can not use, and asks nothing', async () => {
    server = await serveTls(authority.server);
    assert.equal(kindOf(await ask({ ca: `${authority.ca}.missing` })), 'certificateUnreadable');
    assert.equal(kindOf(await ask({ ...authority.client, key: authority.server.key })), 'certificateUnusable');
    assert.deepEqual(server.requests, []);
  });

  it('tells that a server speaks without TLS, and the other way round', async () => {
    server = await serveTls(authority.server);
    assert.equal(kindOf(await ask(null, { url: server.url.replace('https', 'http') })), 'disconnected');
    const plain = await serve((_, response) => response.end('{}'));
    assert.equal(kindOf(await ask(null, { url: plain.url.replace('http', 'https') })), 'notHttp');
    await plain.stop();
    assert.deepEqual(plain.requests, []);
  });

  describe('through a proxy of the environment', () => {
    const throughProxy = (url: string, certificate: Certificate) =>
      withEnvironment(
        { HTTPS_PROXY: proxy?.url, https_proxy: undefined, NO_PROXY: undefined, no_proxy: undefined },
        () => ask(certificate, { url, environmentProxy: true }),
      );

    it('speaks to the server itself, certificate and all', async () => {
      server = await wanting();
      proxy = await forwardProxy(server.url);
      const { ca, client } = authority;
      assert.equal(kindOf(await throughProxy('https://localhost:8443', { ca, ...client })), 'answered');
      assert.equal(server.client(), 'client');
      assert.deepEqual(proxy.requests, ['CONNECT localhost:8443']);
      assert.doesNotMatch(proxy.heard(), /s3cr3t|query=up/);
    });

    it('tells that another server answers there', async () => {
      server = await serveTls(authority.server);
      proxy = await forwardProxy(server.url);
      const reply = await throughProxy('https://prometheus.test', { ca: authority.ca });
      assert.equal(kindOf(reply), 'certificateOfAnother');
      assert.deepEqual(server.requests, []);
    });

    for (const status of [403, 407, 502, 503, 429, 302])
      it(`tells that the proxy refuses with ${status}, and shows it no secret`, async () => {
        server = await serveTls(authority.server);
        proxy = await forwardProxy(server.url, status);
        const reply = await throughProxy('https://prometheus.test', { ca: authority.ca });
        const origin = 'https://prometheus.test';
        assert.deepEqual(reply, { state: 'failed', trouble: { kind: 'proxyRefused', origin, status } });
        assert.deepEqual(proxy.requests, ['CONNECT prometheus.test:443']);
        assert.doesNotMatch(proxy.heard(), /s3cr3t|query=up/);
      });

    it('takes a proxy that is not there for the network', async () => {
      server = await serveTls(authority.server);
      proxy = await forwardProxy(server.url);
      await proxy.stop();
      const reply = await throughProxy('https://prometheus.test', { ca: authority.ca });
      assert.equal(kindOf(reply), 'disconnected');
    });

    it('asks nobody of what NO_PROXY names', async () => {
      server = await serveTls(authority.server);
      proxy = await forwardProxy(server.url);
      const reply = await withEnvironment({ HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.1', no_proxy: undefined }, () =>
        ask({ ca: authority.ca }, { environmentProxy: true }),
      );
      assert.equal(kindOf(reply), 'answered');
      assert.deepEqual(proxy.requests, []);
    });
  });
});
