import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ResolvedPrometheus } from '../../src/core/config/resolved';
import { type Authority, newAuthority, requireOpenssl } from '../support/authority';
import { pathOrSkip } from '../support/component';
import type { OpenOptions } from '../support/exchange';
import { type HttpServer, serve, unusedOrigin } from '../support/httpServer';
import { GRAFANA_TOKEN, type Nginx, requireNginx, startNginx } from '../support/nginx';
import { requireTinyproxy, startTinyproxy } from '../support/tinyproxy';
import { serveTls } from '../support/tlsServer';
import { ask, endpointAt, KINDS, sentencesOf } from './asking';
import { askByCommandLine } from './askingByCommandLine';
import { assertNoCanary } from './canary';

const SIGN_IN =
  'prod: SERVER wants someone to sign in: it answered with a redirect or a web page instead of data. Use an address that takes a token, such as the data source proxy of Grafana.';
const REFUSED =
  'prod: SERVER refused access (401). Check the token and what it may read, or name the tenant in "headers".';
const UNTRUSTED =
  "prod: SERVER shows a certificate that is not trusted here. Add its authority to those of the system, or name the authority's file in the setting momentum.certificates, or in MOMENTUM_CA_PROD for the command line.";
const CERTIFICATE_WANTED =
  'prod: SERVER wants to see a certificate of yours. Name its files in the setting momentum.certificates, or in MOMENTUM_CERT_PROD and MOMENTUM_KEY_PROD for the command line.';
const METADATA =
  "prod: SERVER was not asked: its address is one that hands out a machine's credentials. Check the host of its url.";
const PRIVATE =
  'prod: SERVER was not asked: it has a private address, and nobody said that it is a server of yours. If it is one, say so with “Momentum: Allow or Forget Endpoints…”.';

describe('a door that stays shut', function () {
  this.timeout(30_000);
  let authority: Authority;
  let nginx: Nginx;
  let behind: HttpServer;

  before(async function () {
    for (const require of [requireOpenssl, requireNginx]) pathOrSkip(this, await require());
    authority = await newAuthority();
    behind = await serve((_, response) => response.end('{}'));
    nginx = await startNginx({ upstream: behind.url, certificate: authority.server, ca: authority.ca });
  });
  after(async () => {
    await Promise.all([nginx, behind].map((server) => server?.stop()));
    authority?.remove();
  });

  type Door = Partial<Pick<ResolvedPrometheus, 'auth'>> & OpenOptions;

  /** What each kind of endpoint says, and that nothing came through. */
  async function assertSaid(url: string, said: string, { auth = 'bearer', ...options }: Door = {}): Promise<void> {
    const before = behind.requests.length;
    for (const kind of KINDS) {
      const seen = await ask(endpointAt(kind, url, { auth }), options);
      assert.deepEqual(sentencesOf(seen.problems, { url }), [said], kind);
      for (const { state } of seen.slos) assert.equal(state, 'noData');
      assertNoCanary(seen);
    }
    assert.equal(behind.requests.length, before);
  }

  for (const [what, url, said, options] of [
    [
      'nginx with basic authentication, and another password',
      () => nginx.urls.basicAuth,
      REFUSED,
      { auth: 'basic', secret: 'prom:wrong' },
    ],
    ["nginx shaped like Grafana's proxy, and another token", () => nginx.urls.grafana, REFUSED, {}],
    ['nginx shaped like Mimir, and no tenant', () => nginx.urls.tenant, REFUSED, {}],
    ['nginx that leads to a sign-in page', () => nginx.urls.signIn, SIGN_IN, {}],
    [
      'nginx with nothing behind it',
      () => nginx.urls.gone,
      'prod: SERVER failed (502). Try again later, or look into its log.',
      {},
    ],
    [
      'nginx that is overloaded',
      () => nginx.urls.down,
      'prod: SERVER failed (503). Try again later, or look into its log.',
      {},
    ],
    [
      'nginx with nothing at this path',
      () => `${nginx.urls.signIn.replace('/sso', '')}/nothing`,
      'prod: SERVER has nothing at this address (404). Check the path of its url.',
      {},
    ],
    ['nginx with a certificate of a private authority', () => nginx.urls.tls, UNTRUSTED, {}],
    [
      'nginx with TLS, asked without',
      () => nginx.urls.tls.replace('https:', 'http:'),
      'prod: SERVER does not speak http. Check the port, and whether the address begins with http or https.',
      {},
    ],
    [
      'nginx without TLS, asked with it',
      () => nginx.urls.subPath.replace('http:', 'https:'),
      'prod: SERVER does not speak https. Check the port, and whether the address begins with http or https.',
      {},
    ],
  ] as const)
    it(`is told: ${what}`, () => assertSaid(url(), said, options));

  it('is told: nginx that wants a certificate', () =>
    assertSaid(nginx.urls.clientCertificate, CERTIFICATE_WANTED, { certificate: { ca: authority.ca } }));

  it('is told: a server that wants a certificate before it listens to anything', async () => {
    const server = await serveTls(authority.server, { ca: readFileSync(authority.ca) });
    await assertSaid(server.url, CERTIFICATE_WANTED, { certificate: { ca: authority.ca } });
    await server.stop();
    assert.deepEqual(server.requests, []);
  });

  it('is told: nginx that limits requests', async () => {
    const url = nginx.urls.limited;
    const first = await ask(endpointAt('json', url));
    assert.equal(first.problems[0]?.code, 'badDocument');
    await assertSaid(url, 'prod: SERVER has been asked too often (429). Try again in 3 s.');
  });

  it('is told: a port where nobody listens', async () =>
    assertSaid(await unusedOrigin(), 'prod: SERVER refused the connection. Check that the server runs, and its port.'));

  it('is told: a name that nobody knows', () =>
    assertSaid(
      'https://prometheus.invalid',
      'prod: SERVER has a host name that is unknown here. Check the network, the VPN or the address.',
    ));

  for (const host of [
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '[::ffff:169.254.169.254]',
    '100.100.100.200',
    '[fd00:ec2::254]',
  ])
    it(`is told: ${host}, where clouds tell credentials`, () => assertSaid(`http://${host}/latest`, METADATA));

  for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '10.0.0.1', '[::ffff:192.168.0.1]'])
    it(`is told: ${host}, of which nobody said that it is theirs`, async () => {
      const { port } = new URL(behind.url);
      await assertSaid(`http://${host}:${port}`, PRIVATE, { internal: false });
    });

  describe('on the way through tinyproxy', () => {
    before(async function () {
      pathOrSkip(this, await requireTinyproxy());
    });

    const through = async (url: string, proxy: string): Promise<readonly string[]> => {
      const { problems } = await askByCommandLine([endpointAt('json', url)], {
        environment: {
          HTTP_PROXY: proxy,
          HTTPS_PROXY: proxy,
          NO_PROXY: '',
          no_proxy: '',
          NODE_EXTRA_CA_CERTS: authority.ca,
        },
      });
      return sentencesOf(problems, { url });
    };

    it('is told: a proxy that wants a password', async () => {
      const proxy = await startTinyproxy({ login: { user: 'a', password: 'b' } });
      try {
        assert.deepEqual(await through(nginx.urls.tls, proxy.url), [
          'prod: SERVER could not be reached: the proxy on the way refused (407). The proxy wants a user and a password: check http.proxy, or HTTPS_PROXY for the command line.',
        ]);
      } finally {
        await proxy.stop();
      }
    });

    it('is told: a proxy that may not lead there', async () => {
      const proxy = await startTinyproxy({ refused: ['127'] });
      try {
        assert.deepEqual(await through(nginx.urls.tls, proxy.url), [
          'prod: SERVER could not be reached: the proxy on the way refused (403). Ask for the origin to be allowed there.',
        ]);
      } finally {
        await proxy.stop();
      }
    });

    it('is told: a proxy that is not there', async () => {
      assert.deepEqual(await through(nginx.urls.tls, await unusedOrigin()), [
        'prod: SERVER could not be reached. Check the network, the VPN or the proxy.',
      ]);
    });

    it('is told: a token that the proxy would read', async () => {
      const proxy = await startTinyproxy();
      try {
        assert.deepEqual(await through(nginx.urls.subPath, proxy.url), [
          'prod: SERVER was not asked: without TLS a token would travel where others can read it. Use its https address.',
        ]);
        assert.deepEqual(proxy.requests(), []);
      } finally {
        await proxy.stop();
      }
    });
  });

  it('opens with what it wants', async () => {
    const { problems } = await ask(endpointAt('json', nginx.urls.grafana), { secret: GRAFANA_TOKEN });
    assert.equal(problems[0]?.code, 'badDocument');
    assert.equal(behind.requests.at(-1)?.headers.authorization, `Bearer ${GRAFANA_TOKEN}`);
  });
});
