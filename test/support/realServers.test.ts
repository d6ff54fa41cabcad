import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { type Alertmanager, requireAlertmanager, startAlertmanager } from './alertmanager';
import { type Authority, newAuthority, requireOpenssl } from './authority';
import { pathOrSkip } from './component';
import { GRAFANA_TOKEN, LOGIN, type Nginx, requireNginx, startNginx } from './nginx';
import { requirePrometheus, requirePromtool } from './prometheus';
import { Prometheus } from './prometheusServer';
import { requireTinyproxy, startTinyproxy } from './tinyproxy';
import { traffic } from './traffic';
import { requireVictoriaMetrics, startVictoriaMetrics } from './victoriaMetrics';

// What other tests take for granted of the servers that they start.

const SHOP = traffic('shop', [[24, 10, 0.01]]);
const DAILY = traffic('daily', [[72, 10, 0.01]], { resetHours: 24 });
const RECORDED = JSON.stringify({
  groups: [
    {
      name: 'a',
      rules: [{ record: 'shop:ratio', expr: 'sum(rate(http_requests_total{service="shop",code="500"}[5m]))' }],
    },
  ],
});
const RECORDED_FROM_IT = JSON.stringify({
  groups: [{ name: 'b', rules: [{ record: 'shop:average', expr: 'avg_over_time(shop:ratio[1h])' }] }],
});
const ALERTING = JSON.stringify({ groups: [{ name: 'c', rules: [{ alert: 'Always', expr: 'vector(1)' }] }] });

interface Said {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

describe('the real servers of the tests', function () {
  this.timeout(60_000);
  let prometheus: Prometheus;
  let authority: Authority;
  let nginx: Nginx;

  before(async function () {
    for (const require of [requirePrometheus, requirePromtool, requireOpenssl, requireNginx])
      pathOrSkip(this, await require());
    authority = await newAuthority();
    prometheus = await Prometheus.start([SHOP, DAILY], {
      rules: [ALERTING],
      recorded: [RECORDED, RECORDED_FROM_IT],
    });
    nginx = await startNginx({ upstream: prometheus.url, certificate: authority.server, ca: authority.ca });
  });
  after(async () => {
    await nginx?.stop();
    await prometheus?.stop();
    authority?.remove();
  });

  function ask(base: string, query: string, options: https.RequestOptions = {}): Promise<Said> {
    const url = `${base}/api/v1/query?query=${encodeURIComponent(query)}`;
    return new Promise((resolve, reject) => {
      const { get } = url.startsWith('https') ? https : http;
      get(url, options, (response) => {
        const { statusCode, headers } = response;
        text(response).then((body) => resolve({ status: statusCode, headers, body }), reject);
      }).on('error', reject);
    });
  }

  async function valueOf(base: string, query: string, options: https.RequestOptions = {}): Promise<number> {
    const { status, body } = await ask(base, query, options);
    assert.equal(status, 200, body);
    return Number((JSON.parse(body) as { data: { result: { value: [number, string] }[] } }).data.result[0]?.value[1]);
  }

  const total = (service: string, window: string) =>
    `sum(increase(http_requests_total{service="${service}"}[${window}]))`;
  const assertNear = (actual: number, expected: number) =>
    assert.ok(Math.abs(actual / expected - 1) < 0.01, `${actual} instead of ${expected}`);

  it('Prometheus has the history, also of counters that began anew', async () => {
    assertNear(await valueOf(prometheus.url, total('shop', '6h')), 6 * 36_000);
    assertNear(await valueOf(prometheus.url, total('daily', '2d')), 48 * 36_000);
    assertNear(await valueOf(prometheus.url, 'resets(http_requests_total{service="daily",code="200"}[2d])'), 2);
  });

  it('Prometheus has what rules recorded, and from what others recorded', async () => {
    assertNear(await valueOf(prometheus.url, 'shop:ratio'), 0.1);
    assertNear(await valueOf(prometheus.url, 'shop:average'), 0.1);
    const rules = await (await fetch(`${prometheus.url}/api/v1/rules`)).text();
    assert.match(rules, /"name":"Always"/);
  });

  it('VictoriaMetrics has the same history', async function () {
    pathOrSkip(this, await requireVictoriaMetrics());
    const victoria = await startVictoriaMetrics([SHOP, DAILY], prometheus.anchor);
    try {
      assertNear(await valueOf(victoria.url, total('shop', '6h')), 6 * 36_000);
      assertNear(await valueOf(victoria.url, total('daily', '2d')), 48 * 36_000);
    } finally {
      await victoria.stop();
    }
  });

  it('Alertmanager fires and silences', async function () {
    pathOrSkip(this, await requireAlertmanager());
    const alertmanager: Alertmanager = await startAlertmanager();
    try {
      await alertmanager.fire([{ labels: { alertname: 'A', team: 'web' } }, { labels: { alertname: 'B' } }]);
      await alertmanager.silence({ alertname: 'B' }, 'known');
      const alerts = (await (await fetch(`${alertmanager.url}/api/v2/alerts?silenced=false`)).json()) as {
        labels: { alertname: string };
      }[];
      assert.deepEqual(
        alerts.map(({ labels }) => labels.alertname),
        ['A'],
      );
    } finally {
      await alertmanager.stop();
    }
  });

  describe('nginx', () => {
    const login = { auth: `${LOGIN.user}:${LOGIN.password}` };
    const bearer = { headers: { Authorization: `Bearer ${GRAFANA_TOKEN}` } };
    const tenant = { headers: { 'X-Scope-OrgID': 'team-a' } };

    it('leads to the server by its open ways', async () => {
      const { cert, key } = authority.client;
      const trusting = { ca: readFileSync(authority.ca) };
      const shown = { ...trusting, cert: readFileSync(cert), key: readFileSync(key) };
      for (const [way, options] of [
        ['subPath', {}],
        ['basicAuth', login],
        ['grafana', bearer],
        ['tenant', tenant],
        ['tls', trusting],
        ['clientCertificate', shown],
      ] as const)
        assert.equal(await valueOf(nginx.urls[way], 'vector(1)', options), 1, way);
    });

    it('refuses as the systems do that it is shaped like', async () => {
      const basic = await ask(nginx.urls.basicAuth, '1');
      assert.deepEqual([basic.status, basic.headers['www-authenticate']], [401, 'Basic realm="prom"']);
      const grafana = await ask(nginx.urls.grafana, '1');
      assert.deepEqual([grafana.status, grafana.headers['content-type']], [401, 'application/json']);
      assert.match(grafana.body, /"messageId":"auth.unauthorized"/);
      const mimir = await ask(nginx.urls.tenant, '1');
      assert.deepEqual([mimir.status, mimir.body], [401, 'no org id\n']);
      const signIn = await ask(nginx.urls.signIn, '1');
      assert.equal(signIn.status, 302);
      assert.match(signIn.headers.location ?? '', /\/login\?rd=\/sso\/api/);
      assert.equal((await ask(nginx.urls.down, '1')).status, 503);
      await ask(nginx.urls.limited, '1');
      const limited = await ask(nginx.urls.limited, '1');
      assert.deepEqual([limited.status, limited.headers['retry-after']], [429, '3']);
      assert.equal((await ask(nginx.urls.subPath, ' '.repeat(30_000))).status, 414);
    });

    it('wants a certificate of who shows none, and has one that nobody trusts', async () => {
      await assert.rejects(ask(nginx.urls.tls, '1'), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
      const none = await ask(nginx.urls.clientCertificate, '1', { ca: readFileSync(authority.ca) });
      assert.equal(none.status, 400);
      assert.match(none.body, /No required SSL certificate was sent/);
    });
  });

  it('tinyproxy leads to the server, wants a password, and refuses', async function () {
    pathOrSkip(this, await requireTinyproxy());
    const through = (proxy: string, headers: Record<string, string> = {}) => {
      const { hostname, port } = new URL(proxy);
      return new Promise<number | undefined>((resolve, reject) => {
        const options = { hostname, port, path: `${prometheus.url}/-/ready`, headers };
        http.get(options, (response) => resolve(response.resume().statusCode)).on('error', reject);
      });
    };
    const open = await startTinyproxy();
    const guarded = await startTinyproxy({ login: LOGIN });
    const refusing = await startTinyproxy({ refused: ['127'] });
    try {
      assert.equal(await through(open.url), 200);
      assert.deepEqual(open.requests(), [`GET ${prometheus.url}/-/ready`]);
      assert.equal(await through(guarded.url), 407);
      const credential = Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64');
      assert.equal(await through(guarded.url, { 'Proxy-Authorization': `Basic ${credential}` }), 200);
      assert.equal(await through(refusing.url), 403);
    } finally {
      for (const proxy of [open, guarded, refusing]) await proxy.stop();
    }
  });
});
