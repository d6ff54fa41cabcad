import assert from 'node:assert/strict';
import type { ResolvedPrometheus } from '../../../../src/core/config/resolved';
import type { SloConfig } from '../../../../src/core/config/slo';
import { midnightBefore } from '../../../../src/core/reliability/past';
import type { ReadObjective, Step } from '../../../../src/core/reliability/reading';
import { DAY, HOUR, type Instant, SECOND } from '../../../../src/core/time/instant';
import type { EndpointAccess } from '../../../../src/sources/metrics/access';
import { readEndpoint } from '../../../../src/sources/metrics/endpoints';
import { pathOrSkip } from '../../../support/component';
import { openExchange } from '../../../support/exchange';
import { requirePrometheus } from '../../../support/prometheus';
import { Prometheus } from '../../../support/prometheusServer';
import { eventsIn, traffic } from '../../../support/traffic';
import { requireVictoriaMetrics, startVictoriaMetrics } from '../../../support/victoriaMetrics';
import { ratioOf, type Server, sloFor } from '../realServices';

/** Scraped each five minutes. */
const SCRAPES = { history: 220 * 86_400, interval: 300 };
const MONTHS = 220 * 24;
/** Of the closed form: what changes between two scrapes belongs to neither. */
const TOLERANCE = 0.01;

const SERVICES = {
  /** A bad day and a half, 200 days ago. */
  steady: traffic('steady', [
    [MONTHS, 10, 0.0002],
    [200 * 24, 10, 0.05],
    [198.5 * 24, 10, 0.0002],
  ]),
  restarting: traffic('restarting', [[MONTHS, 6, 0.0005]], { resetHours: 25 }),
  /** Not scraped for ten days. */
  gappy: traffic('gappy', [
    [MONTHS, 6, 0.0005],
    [100 * 24, null, 0],
    [90 * 24, 6, 0.0005],
  ]),
  /** Without traffic for ten days. */
  pausing: traffic('pausing', [
    [MONTHS, 6, 0.0005],
    [100 * 24, 0, 0],
    [90 * 24, 6, 0.0005],
  ]),
} as const;

type Name = keyof typeof SERVICES;

async function readPast(
  server: Pick<Server, 'url'>,
  slos: readonly SloConfig[],
  access: Partial<EndpointAccess> = {},
): Promise<{ readonly pasts: readonly ReadObjective['past'][]; readonly requests: readonly URLSearchParams[] }> {
  const requests: URLSearchParams[] = [];
  const send = openExchange();
  const endpoint: ResolvedPrometheus = { id: 'prod', type: 'prometheus', url: server.url, auth: 'none', slos };
  const { readings, problems } = await readEndpoint(endpoint, {
    exchange(ask, signal) {
      requests.push(new URLSearchParams(ask.form ?? {}));
      return send(ask, signal);
    },
    signal: new AbortController().signal,
    asOf: null,
    past: new Map(),
    ...access,
  });
  assert.deepEqual(problems, []);
  return { pasts: readings.map((reading) => (reading.state === 'read' ? reading.past : [])), requests };
}

/** That a day holds what its service did by its closed form. */
function assertDay(name: Name, { at, count }: Step, anchor: number): void {
  const end = at / SECOND - anchor;
  const { bad, total } = eventsIn(SERVICES[name], end - 86_400, end);
  assert.ok(count.state === 'counted', `${name} ${new Date(at).toISOString()}: ${JSON.stringify(count)}`);
  for (const [what, actual, expected] of [
    ['errors', count.bad, bad],
    ['total', count.total, total],
  ] as const)
    assert.ok(Math.abs(actual - expected) <= TOLERANCE * expected, `${name} ${what}: ${actual}, not ${expected}`);
}

for (const [kind, required, start] of [
  [
    'Prometheus',
    requirePrometheus,
    () =>
      Prometheus.start(Object.values(SERVICES), {
        scrapes: SCRAPES,
        flags: ['--storage.tsdb.retention.time=400d'],
      }),
  ],
  [
    'VictoriaMetrics',
    requireVictoriaMetrics,
    async () => {
      const anchor = Math.floor(Date.now() / 60_000) * 60;
      return { ...(await startVictoriaMetrics(Object.values(SERVICES), anchor, SCRAPES)), anchor };
    },
  ],
] as const) {
  describe(`the past that a real ${kind} knows`, function () {
    this.timeout(120_000);
    let server: Server;
    /** Days of which all and only a stretch, of days before the anchor, is known. */
    const inside = (from: number, to: number) => (day: Step) => {
      const end = day.at / SECOND - server.anchor;
      return end - 86_400 >= -from * 86_400 + SCRAPES.interval && end <= -to * 86_400 - SCRAPES.interval;
    };
    const atEdge = (day: Step, ...edges: readonly number[]) =>
      edges.some((edge) => Math.abs(day.at / SECOND - 43_200 - server.anchor + edge * 86_400) <= 43_200 + 600);

    before(async function () {
      pathOrSkip(this, await required());
      server = await start();
    });
    after(() => server?.stop());

    it('has the days of the closed form, in one request for all', async () => {
      const names: readonly Name[] = ['steady', 'restarting', 'gappy', 'pausing'];
      const { pasts, requests } = await readPast(
        server,
        names.map((name) => sloFor(name)),
      );
      assert.equal(requests.filter((form) => form.get('step') === '86400').length, 1);
      for (const [index, name] of names.entries()) {
        const past = pasts[index] ?? [];
        const midnight = midnightBefore(server.anchor * SECOND);
        assert.equal(past.at(-1)?.at, midnight);
        assert.ok(past.length === 220 || past.length === 221, `${name}: ${past.length} days`);
        for (const day of past)
          if (!atEdge(day, 220, 200, 198.5, 100, 90)) {
            if (name === 'gappy' && inside(100, 90)(day)) assert.deepEqual(day.count, { state: 'absent' });
            else assertDay(name, day, server.anchor);
          }
      }
    });

    it('is as it was then', async () => {
      const asOf: Instant = (server.anchor - 50 * 86_400) * SECOND + HOUR;
      const [now] = (await readPast(server, [sloFor('steady')])).pasts;
      const [then] = (await readPast(server, [sloFor('steady')], { asOf })).pasts;
      assert.equal(then?.at(-1)?.at, midnightBefore(asOf));
      assert.deepEqual(
        then,
        now?.filter(({ at }) => at <= asOf),
      );
    });

    it('is asked for once a day, and then for the days that are new', async () => {
      const past = new Map();
      const asOf = midnightBefore(server.anchor * SECOND) + HOUR;
      const spans = async (asOf: Instant) => {
        const { requests } = await readPast(server, [sloFor('steady')], { past, asOf });
        return requests
          .filter((form) => form.get('step') === '86400')
          .map((form) => (Number(form.get('end')) - Number(form.get('start'))) / 86_400 + 1);
      };
      assert.deepEqual(await spans(asOf - 3 * DAY), [395]);
      assert.deepEqual(await spans(asOf - 3 * DAY + 20 * HOUR), []);
      assert.deepEqual(await spans(asOf), [4]);
      const together = [...past.values()];
      past.clear();
      assert.deepEqual(await spans(asOf), [395]);
      assert.deepEqual(together, [...past.values()]);
    });

    it('leaves out days with announced maintenance', async () => {
      const startAt = (server.anchor - 199.9 * 86_400) * SECOND;
      const maintenance = [{ startAt, endAt: startAt + HOUR, reason: 'new database' }];
      const [past = []] = (await readPast(server, [sloFor('steady')], { maintenance })).pasts;
      const day = past.find(({ at }) => at > startAt);
      assert.deepEqual(day?.count, { state: 'counted', bad: 0, total: 0 });
    });

    it('says of a day on which a query gives no number that it gave none', async () => {
      const total = sloFor('pausing').total;
      const slo = sloFor('pausing', { errors: `${ratioOf('pausing')} * ${total}` });
      const [past = []] = (await readPast(server, [slo])).pasts;
      const idle = past.filter(inside(99, 91));
      assert.ok(idle.length >= 7);
      // VictoriaMetrics has no NaN
      for (const { count } of idle)
        assert.deepEqual(count.state, kind === 'Prometheus' ? 'invalid' : 'counted', JSON.stringify(count));
      assert.equal(past.filter(({ count }) => count.state === 'counted').length >= 205, true);
    });
  });
}

describe('the past that a real Prometheus', function () {
  this.timeout(120_000);
  let server: Prometheus | undefined;
  const start = async (...flags: readonly string[]) => {
    server = await Prometheus.start([SERVICES.steady], { scrapes: SCRAPES, flags });
    return server;
  };
  before(async function () {
    pathOrSkip(this, await requirePrometheus());
  });
  afterEach(() => server?.stop());

  it('has deleted begins with what it kept', async () => {
    const { url, anchor } = await start('--storage.tsdb.retention.time=60d');
    // it deletes blocks of 32 days
    const [past = []] = (await readPast({ url }, [sloFor('steady')])).pasts;
    assert.ok(past.length >= 60 && past.length <= 96, `${past.length} days`);
    for (const day of past.slice(1)) assertDay('steady', day, anchor);
  });

  it('refuses to look back on so far is that of as many days as it does not', async () => {
    const { url, anchor } = await start('--storage.tsdb.retention.time=400d', '--query.max-samples=800');
    const { pasts, requests } = await readPast({ url }, [sloFor('steady', { window: '12h' })], { windows: ['1h'] });
    const [past = []] = pasts;
    const spans = requests
      .filter((form) => form.get('step') === '86400')
      .map((form) => (Number(form.get('end')) - Number(form.get('start'))) / 86_400 + 1);
    assert.equal(spans[0], 395);
    assert.ok(spans.length > 1 && past.length === spans.at(-1), `${spans.join(', ')}: ${past.length} days`);
    for (const day of past) if (day.at / SECOND > anchor - 198 * 86_400) assertDay('steady', day, anchor);
  });
});
