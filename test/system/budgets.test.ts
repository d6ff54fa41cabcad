import assert from 'node:assert/strict';
import type { ResolvedPrometheus } from '../../src/core/config/resolved';
import type { Slo } from '../../src/core/reliability/slo';
import { slosOf } from '../../src/core/reliability/sloOf';
import type { Report } from '../../src/core/report/report';
import { parseDuration } from '../../src/core/time/duration';
import { formatInstant, type Instant, parseInstant, SECOND } from '../../src/core/time/instant';
import type { Certificate } from '../../src/http/permission';
import { readEndpoints } from '../../src/sources/metrics/endpoints';
import { type Authority, newAuthority, requireOpenssl } from '../support/authority';
import { commandLine } from '../support/commandLine';
import { pathOrSkip } from '../support/component';
import { openExchange } from '../support/exchange';
import { GRAFANA_TOKEN, LOGIN, type Nginx, requireNginx, startNginx } from '../support/nginx';
import { requirePrometheus, requirePromtool } from '../support/prometheus';
import { Prometheus } from '../support/prometheusServer';
import { Repository } from '../support/repository';
import { requireTinyproxy, startTinyproxy, type Tinyproxy } from '../support/tinyproxy';
import { requireVictoriaMetrics, startVictoriaMetrics, type VictoriaMetrics } from '../support/victoriaMetrics';
import { budgetsByServer, coverageByServer } from './promQl';
import { budgetsSpent, SHOP, SLOS, shareRecorded, WINDOW_DAYS } from './shop';

/** Of the closed form. */
const TOLERANCE = 0.01;
/** Of what the server computes itself. */
const ROUNDING = 1e-9;
const DAY = 24 * 3600;
const HOUR = 3600;

interface Way {
  readonly title: string;
  /** The server behind it. */
  readonly server: () => string;
  read(asOf: Instant | null): Promise<readonly Slo[]>;
}

describe('error budgets of real servers', function () {
  this.timeout(60_000);
  const signal = new AbortController().signal;
  let prometheus: Prometheus;
  let victoria: VictoriaMetrics;
  let authority: Authority;
  let nginx: Nginx;
  let proxy: Tinyproxy;

  before(async function () {
    for (const require of [
      requirePrometheus,
      requirePromtool,
      requireVictoriaMetrics,
      requireOpenssl,
      requireNginx,
      requireTinyproxy,
    ])
      pathOrSkip(this, await require());
    const services = Object.values(SHOP).map(({ traffic }) => traffic);
    authority = await newAuthority();
    prometheus = await Prometheus.start(services);
    victoria = await startVictoriaMetrics(services, prometheus.anchor);
    nginx = await startNginx({ upstream: prometheus.url, certificate: authority.server, ca: authority.ca });
    proxy = await startTinyproxy();
  });
  after(async () => {
    await Promise.all([prometheus, victoria, nginx, proxy].map((server) => server?.stop()));
    authority?.remove();
  });

  type Options = Partial<Pick<ResolvedPrometheus, 'auth' | 'headers'>>;

  function way(
    title: string,
    url: () => string,
    options: Options = {},
    permission: () => { secret?: string; certificate?: Certificate } = () => ({}),
  ): Way {
    return {
      title,
      server: () => (title.includes('VictoriaMetrics') ? victoria.url : prometheus.url),
      async read(asOf) {
        const endpoint = { id: 'prod', type: 'prometheus', auth: 'none', ...options, url: url(), slos: SLOS } as const;
        const facts = await readEndpoints([endpoint], { exchange: openExchange(permission()), asOf, signal });
        assert.deepEqual(facts.problems, []);
        return slosOf(facts, asOf ?? Date.now()).slos;
      },
    };
  }

  /** The command line itself, through the proxy that its environment names. */
  function throughProxy(title: string, url: () => string, environment: () => NodeJS.ProcessEnv): Way {
    return {
      title,
      server: () => prometheus.url,
      async read(asOf) {
        await using repository = await Repository.create();
        const shared = { version: 1, endpoints: [{ id: 'prod', type: 'prometheus', url: url(), slos: SLOS }] };
        await repository.commit('Begin', { files: { '.momentum.json': JSON.stringify(shared) } });
        const options = ['--json', '--no-cache', '--allow-origin', new URL(url()).origin];
        const past = asOf === null ? [] : ['--as-of', formatInstant(asOf)];
        const { stdout, stderr } = await commandLine(['report', repository.path, ...options, ...past], {
          NO_PROXY: '',
          no_proxy: '',
          ...environment(),
        });
        assert.notEqual(stdout, '', stderr);
        const { slos, problems } = JSON.parse(stdout) as Report;
        assert.deepEqual(
          problems.filter(({ source }) => source === 'prod'),
          [],
        );
        assert.ok(
          proxy.requests().some((request) => request.includes(new URL(url()).host)),
          'not through the proxy',
        );
        return slos;
      },
    };
  }

  const WAYS: readonly Way[] = [
    way('Prometheus', () => prometheus.url),
    way('VictoriaMetrics', () => victoria.url),
    way('Prometheus on a sub-path of nginx', () => nginx.urls.subPath),
    way(
      'Prometheus behind the basic authentication of nginx',
      () => nginx.urls.basicAuth,
      { auth: 'basic' },
      () => ({
        secret: `${LOGIN.user}:${LOGIN.password}`,
      }),
    ),
    way(
      "Prometheus behind an nginx shaped like Grafana's proxy",
      () => nginx.urls.grafana,
      { auth: 'bearer' },
      () => ({
        secret: GRAFANA_TOKEN,
      }),
    ),
    way('Prometheus behind an nginx shaped like Mimir', () => nginx.urls.tenant, {
      headers: { 'X-Scope-OrgID': 'team-a' },
    }),
    way(
      'Prometheus behind an nginx with a private authority',
      () => nginx.urls.tls,
      {},
      () => ({
        certificate: { ca: authority.ca },
      }),
    ),
    way(
      'Prometheus behind an nginx that wants a certificate',
      () => nginx.urls.clientCertificate,
      {},
      () => ({
        certificate: { ca: authority.ca, ...authority.client },
      }),
    ),
    throughProxy(
      'Prometheus through tinyproxy',
      () => prometheus.url,
      () => ({ HTTP_PROXY: proxy.url }),
    ),
    throughProxy(
      'Prometheus through tinyproxy and nginx with TLS',
      () => nginx.urls.tls,
      () => ({
        HTTPS_PROXY: proxy.url,
        NODE_EXTRA_CA_CERTS: authority.ca,
      }),
    ),
  ];

  for (const { title, server, read } of WAYS) {
    it(`${title}: now, as in closed form`, async () => {
      const slos = await read(null);
      assertClosedForm(slos, prometheus.anchor);
    });

    it(`${title}: of a past instant, as in closed form and as the server computes it itself`, async () => {
      const at = Math.floor(prometheus.anchor / HOUR) * HOUR;
      const slos = await read(at * SECOND);
      assertClosedForm(slos, prometheus.anchor);
      await assertSameAsServer(slos, server(), at);
    });
  }
});

function assertClosedForm(slos: readonly Slo[], anchor: number): void {
  assert.deepEqual(slos.map(({ id }) => id).toSorted(), Object.keys(SHOP).toSorted());
  for (const { id, consumed, remaining, burnRates, coverage, sampledAt } of slos) {
    const service = SHOP[id];
    assert(service && sampledAt !== null);
    const at = (parseInstant(sampledAt) ?? Number.NaN) / SECOND - anchor;
    const expected = budgetsSpent(service, WINDOW_DAYS * DAY, at);
    assert(expected !== null);
    assertNear(consumed, expected, TOLERANCE * Math.max(expected, TOLERANCE), `${id}: consumed`);
    assertNear(remaining, 1 - expected, TOLERANCE, `${id}: remaining`);
    assertNear(coverage, shareRecorded(service, WINDOW_DAYS * DAY, at), TOLERANCE, `${id}: coverage`);
    assert.ok(Object.keys(burnRates).length >= 4);
    for (const [window, rate] of Object.entries(burnRates)) {
      const due = budgetsSpent(service, secondsOf(window), at);
      if (due === null) assert.equal(rate, null, `${id}: ${window}`);
      else assertNear(rate, due, TOLERANCE * Math.max(due, TOLERANCE), `${id}: ${window}`);
    }
  }
}

async function assertSameAsServer(slos: readonly Slo[], url: string, at: number): Promise<void> {
  const consumed = await budgetsByServer(url, `${WINDOW_DAYS}d`, at);
  const covered = await coverageByServer(url, at);
  for (const slo of slos) {
    assertSame(slo.consumed, consumed[slo.id], `${slo.id}: consumed`);
    assertSame(slo.remaining, 1 - (consumed[slo.id] ?? Number.NaN), `${slo.id}: remaining`);
    assertSame(slo.coverage, covered[slo.id], `${slo.id}: coverage`);
  }
  for (const window of Object.keys(slos[0]?.burnRates ?? {})) {
    const rates = await budgetsByServer(url, window, at);
    for (const { id, burnRates } of slos) assertSame(burnRates[window], rates[id], `${id}: ${window}`);
  }
}

function assertSame(actual: number | null | undefined, expected: number | null | undefined, what: string): void {
  if (expected === null) assert.equal(actual, null, what);
  else assertNear(actual, expected ?? Number.NaN, ROUNDING, what);
}

function assertNear(actual: number | null | undefined, expected: number, tolerance: number, what: string): void {
  const distance = Math.abs((actual ?? Number.NaN) - expected);
  assert.ok(distance <= tolerance, `${what}: ${actual} instead of ${expected}`);
}

function secondsOf(window: string): number {
  return (parseDuration(window) ?? Number.NaN) / SECOND;
}
