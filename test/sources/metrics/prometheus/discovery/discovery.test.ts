import assert from 'node:assert/strict';
import type { ResolvedPrometheus } from '../../../../../src/core/config/resolved';
import type { Ask } from '../../../../../src/core/endpoints/ask';
import type { Slo } from '../../../../../src/core/reliability/slo';
import { formatInstant, type Instant, SECOND } from '../../../../../src/core/time/instant';
import { type Discovered, discoverObjectives } from '../../../../../src/sources/metrics/prometheus/discovery/discovery';
import { readPrometheus } from '../../../../../src/sources/metrics/prometheus/prometheus';
import { prometheusAt } from '../../../../../src/sources/metrics/prometheus/server';
import { pathOrSkip } from '../../../../support/component';
import { openExchange } from '../../../../support/exchange';
import { requirePrometheus } from '../../../../support/prometheus';
import { Prometheus } from '../../../../support/prometheusServer';
import { eventsIn } from '../../../../support/traffic';
import {
  requireVictoriaMetrics,
  startVictoriaMetrics,
  type VictoriaMetrics,
} from '../../../../support/victoriaMetrics';
import { replay, requireVmalert } from '../../../../support/vmalert';
import { RECORDED, RULES, SERVICES, type ServiceName, TRAFFIC } from './services';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Of the closed form. */
const TOLERANCE = 0.01;

interface Server {
  readonly url: string;
  readonly anchor: number;
}

async function discover(
  { url }: Server,
  asOf: Instant | null,
  options: Partial<ResolvedPrometheus> = {},
): Promise<Discovered & { asked: readonly Ask[] }> {
  const asked: Ask[] = [];
  const exchange = openExchange();
  const endpoint: ResolvedPrometheus = { id: 'prod', type: 'prometheus', url, auth: 'none', slos: [], ...options };
  const server = prometheusAt(endpoint, {
    exchange: (ask, signal) => {
      asked.push(ask);
      return exchange(ask, signal);
    },
    signal: new AbortController().signal,
    asOf,
  });
  const found = await discoverObjectives(server, endpoint, asOf);
  assert.deepEqual(server.problems(), []);
  return { ...found, asked };
}

function sloNamed({ slos }: Discovered, id: string): Slo {
  const [slo, ...others] = slos.filter((one) => one.id === id);
  assert.ok(slo && others.length === 0, `${id} in ${slos.map((one) => one.id).join(', ')}`);
  return slo;
}

/** Budgets that the service's errors hold by its closed form, over the seconds before the anchor. */
function budgets(name: ServiceName, seconds: number): number {
  const [objective, service] = SERVICES[name];
  const { bad, total } = eventsIn(service, -seconds, 0);
  return bad / total / (1 - objective);
}

function assertNear(actual: number | null | undefined, expected: number, what: string, tolerance = TOLERANCE): void {
  const distance = Math.abs((actual ?? Number.NaN) - expected);
  assert.ok(distance <= tolerance * Math.max(Math.abs(expected), 0.01), `${what}: ${actual} instead of ${expected}`);
}

function assertLikeClosedForm(slo: Slo, name: ServiceName): void {
  assertNear(slo.consumed, budgets(name, slo.windowSeconds), `${slo.id} consumed`);
  assertNear(slo.remaining, 1 - budgets(name, slo.windowSeconds), `${slo.id} remaining`);
  for (const [window, seconds] of [
    ['1h', HOUR],
    ['6h', 6 * HOUR],
    ['1d', DAY],
    ['3d', 3 * DAY],
  ] as const) {
    const exact = budgets(name, seconds);
    if (Number.isNaN(exact)) assert.equal(slo.burnRates[window], null, `${slo.id} ${window}`);
    // Pyrra records four days and not three: the mean of five-minute ratios lags behind by as much
    else
      assertNear(
        slo.burnRates[window],
        exact,
        `${slo.id} ${window}`,
        slo.burnRates['4d'] && window === '3d' ? 0.03 : TOLERANCE,
      );
  }
}

/** What is left by the query that an SLO names, as the server answers it. */
async function remainingAt({ url, anchor }: Server, { query, objective }: Slo): Promise<number> {
  const body = new URLSearchParams({ query, time: String(anchor) });
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
  const { data } = (await response.json()) as { data: { result: readonly { value: readonly [number, string] }[] } };
  const [only, ...others] = data.result;
  assert.ok(only && others.length === 0, query);
  const value = Number(only.value[1]);
  if (query.startsWith('slo')) return value;
  return 1 - (query.startsWith('pyrra_availability') ? 1 - value : value) / (1 - objective);
}

const SLOTH = Object.keys(SERVICES) as ServiceName[];
const slothId = (name: string) => `${name}-requests-availability`;

/** What is the same wherever the rules' recordings lie. */
function itFindsWhatIsRecorded(server: () => Server): void {
  let found: Discovered;
  before(async () => {
    found = await discover(server(), server().anchor * SECOND);
  });

  for (const name of SLOTH) {
    if (name === 'catalog') continue;
    it(`finds Sloth's objective of ${name} as its closed form has it`, () => {
      assertLikeClosedForm(sloNamed(found, slothId(name)), name);
    });
  }

  for (const name of ['checkout', 'search'] as const)
    it(`finds Pyrra's objective of ${name} as its closed form has it`, () => {
      const slo = sloNamed(found, `${name}-errors`);
      assertLikeClosedForm(slo, name);
      assert.deepEqual([slo.weighting, slo.windowSeconds, slo.budgetMinutes], ['events', 28 * DAY, null]);
    });

  it('computes what the server does by the same query', async () => {
    for (const slo of found.slos) {
      if (!['healthy', 'exhausted', 'burning'].includes(slo.state) || slo.id === 'Cart' || slo.id.startsWith('shop'))
        continue;
      assertNear(slo.remaining, await remainingAt(server(), slo), slo.id, 1e-9);
    }
  });

  it('tells how it is weighted, and the budget in minutes where time is', () => {
    const { weighting, budgetMinutes } = sloNamed(found, slothId('payments'));
    assert.deepEqual([weighting, budgetMinutes], ['time', 43.2]);
  });

  it('tells which alert of the generator goes off', () => {
    assert.equal(sloNamed(found, slothId('checkout')).alert, 'page');
    assert.equal(sloNamed(found, 'checkout-errors').alert, 'page');
    assert.equal(sloNamed(found, slothId('resets')).alert, null);
  });

  it('tells how much of the window is known', () => {
    assertNear(sloNamed(found, slothId('checkout')).coverage, 1, 'checkout');
    assertNear(sloNamed(found, slothId('search')).coverage, 0.1, 'search');
    assertNear(sloNamed(found, slothId('gappy')).coverage, 28 / 30, 'gappy');
    assertNear(sloNamed(found, 'search-errors').coverage, 3 / 28, "Pyrra's search");
  });

  it('judges what is three days old as provisional', () => {
    assert.equal(sloNamed(found, slothId('search')).state, 'healthy');
  });

  it('follows the budget through the window, to what is consumed', () => {
    for (const id of [slothId('checkout'), 'checkout-errors', slothId('gappy')]) {
      const { spending, consumed } = sloNamed(found, id);
      assert.ok(spending.length > 100, id);
      assertNear(spending.at(-1)?.consumed, consumed ?? Number.NaN, id, 0.02);
    }
    const gaps = sloNamed(found, slothId('gappy')).spending.filter(({ consumed }) => consumed === null);
    assert.ok(gaps.length >= 7, 'two days are eight points');
  });

  it('follows their days', async () => {
    const asOf = server().anchor * SECOND;
    const endpoint: ResolvedPrometheus = { id: 'prod', type: 'prometheus', url: server().url, auth: 'none', slos: [] };
    const access = { exchange: openExchange(), signal: new AbortController().signal, asOf, past: new Map() };
    const { courses, slos } = await readPrometheus(endpoint, access);
    assert.ok(courses.length >= 8 && courses.length < slos.length, `${courses.length} of ${slos.length}`);
    for (const [id, name, length] of [
      [slothId('checkout'), 'checkout', 35],
      [slothId('resets'), 'resets', 35],
      ['search-errors', 'search', 3],
    ] as const) {
      const reading = courses.find(({ objective }) => objective.id === id);
      assert.ok(reading?.whole.state === 'counted', id);
      const { target } = reading.objective;
      const { consumed } = sloNamed(found, id);
      assertNear(reading.whole.bad / reading.whole.total / (1 - target), consumed ?? Number.NaN, id, 0.1);
      const whole = reading.past.slice(1);
      assert.ok(Math.abs(whole.length - length) <= 1, `${id}: ${whole.length} days`);
      for (const { at, count } of whole) {
        assert.ok(count.state === 'counted', `${id}: ${JSON.stringify(count)}`);
        const end = at / SECOND - server().anchor;
        const { bad, total } = eventsIn(SERVICES[name][1], end - DAY, end);
        assertNear(count.bad / count.total, bad / total, `${id} ${formatInstant(at)}`, 0.05);
        assert.equal(count.total, DAY);
      }
    }
  });

  it('tells which share of the budget was burnt while no alert went off', () => {
    // by the closed form: all but the hour five days ago and the last two hours, whose alerts go off after a while
    const { debt } = sloNamed(found, slothId('checkout'));
    assert.ok(debt !== null && 0.4 < debt && debt < 0.6, `${debt}`);
    assert.equal(sloNamed(found, slothId('resets')).debt, 1);
  });

  it('lists an objective for each of its replicas, and tells them apart', () => {
    const one = sloNamed(found, `${slothId('twins')} (replica=a)`);
    const other = sloNamed(found, `${slothId('twins')} (replica=b)`);
    assertNear(one.remaining, 0.5, 'replica a');
    assert.equal(other.state, 'exhausted');
  });

  it("finds objectives of Grafana's plugin", () => {
    const { service, remaining, burnRates, windowSeconds } = sloNamed(found, 'Cart');
    assert.deepEqual([service, remaining, windowSeconds], ['cart', 0.6, 28 * DAY]);
    assert.deepEqual([burnRates['1h'], burnRates['6h']], [2, 1]);
  });

  it('finds objectives of slo-generator, of which no data is no figure', () => {
    const { service, remaining, burnRates, windowSeconds, note } = sloNamed(found, 'shop-cart-availability');
    assert.deepEqual([service, remaining, windowSeconds], ['shop', 0.6, 28 * DAY]);
    assert.deepEqual([burnRates['1h'], burnRates['1d']], [null, 3.3]);
    assert.equal(note, 'slo-generator rounds burn rates to 0.1.');
  });

  it('finds objectives in the metrics of our own', () => {
    const { service, remaining, burnRates, windowSeconds, state } = sloNamed(found, 'mails');
    assert.deepEqual([service, remaining, windowSeconds, state], ['mailer', 0.125, 7 * DAY, 'atRisk']);
    assert.deepEqual([burnRates['1h'], burnRates['6h']], [2, 1.5]);
  });

  it('says what can not be', () => {
    const { state, reason, remaining } = sloNamed(found, 'inverted');
    assert.deepEqual([state, remaining], ['invalid', null]);
    assert.equal(reason, 'Its error ratio over 5m is 1.25: there are more errors than valid events.');
    assert.ok(
      found.problems.some(
        ({ message }) =>
          message ===
          'SLO "percentage" has the objective 99.9, which must lie between 0 and 1 (if that is a percentage, record 0.999).',
      ),
    );
  });

  it('remembers for a day what nothing writes any more', () => {
    const { state, reason, remaining, sampledAt } = sloNamed(found, 'stopped');
    assert.deepEqual([state, remaining], ['stale', 0.5]);
    assert.equal(reason, `Its rules have stopped: nothing was recorded since ${sampledAt}.`);
    assert.ok(sampledAt !== null && sampledAt <= formatInstant((server().anchor - 3 * HOUR) * SECOND));
  });

  it('asks little, by POST, and leaves the time to the server', async () => {
    const { asked, slos } = await discover(server(), null);
    assert.ok(slos.length > 15);
    assert.ok(asked.length <= 8, `${asked.length} requests`);
    for (const { url, form } of asked) {
      if (form === null) assert.match(url, /\/api\/v1\/rules\?/);
      else assert.equal('time' in form, false);
    }
  });

  it('has the server leave out what is not included', async () => {
    const { asked, slos } = await discover(server(), null, { include: { sloth_service: ['checkout', 'sea.ch'] } });
    assert.deepEqual(
      slos.map(({ id }) => id),
      [slothId('checkout')],
    );
    for (const { form } of asked) if (form) assert.match(form['query'] ?? '', /sloth_service=~"checkout\|sea\\\\.ch"/);
  });

  it('keeps only what is named, be it by a glob', async () => {
    const { slos } = await discover(server(), null, { only: [slothId('checkout'), 'sea*-errors'] });
    assert.deepEqual(slos.map(({ id }) => id).toSorted(), [slothId('checkout'), 'search-errors']);
  });

  it('looks for one generator where it is told to', async () => {
    const { slos } = await discover(server(), null, { discover: ['momentum'] });
    assert.deepEqual(
      slos.map(({ id }) => id),
      ['mails'],
    );
    assert.deepEqual((await discover(server(), null, { discover: [] })).asked, []);
  });
}

describe('objectives that are discovered in a real Prometheus', function () {
  this.timeout(120_000);
  let prometheus: Prometheus;
  before(async function () {
    pathOrSkip(this, await requirePrometheus());
    prometheus = await Prometheus.start(TRAFFIC, { rules: [RULES], recorded: RECORDED });
  });
  after(() => prometheus?.stop());

  itFindsWhatIsRecorded(() => prometheus);

  it('are repaired where a stretch without traffic made their budget NaN', async () => {
    const found = await discover(prometheus, prometheus.anchor * SECOND);
    const slo = sloNamed(found, slothId('billing'));
    assert.equal(
      slo.note,
      'No budget is recorded after a stretch without traffic: the error ratio was averaged over the time with traffic.',
    );
    assert.deepEqual([slo.state, slo.coverage], ['exhausted', 1]);
  });

  it('are counted by their rules where nothing ever failed', async () => {
    const found = await discover(prometheus, prometheus.anchor * SECOND);
    for (const id of [slothId('catalog'), 'catalog-errors']) {
      const slo = sloNamed(found, id);
      assert.deepEqual([slo.state, slo.remaining, slo.weighting], ['healthy', 1, 'events']);
      assert.deepEqual([slo.burnRates['1h'], slo.burnRates['3d']], [0, 0]);
      assert.match(slo.note ?? '', /^Nothing is recorded of it while nothing fails/);
      assertNear(slo.coverage, 1, id);
    }
  });

  it("are judged by Pyrra's rules where its generic ones are missing", async () => {
    const found = await discover(prometheus, prometheus.anchor * SECOND);
    const slo = sloNamed(found, 'payments-errors');
    assertLikeClosedForm(slo, 'payments');
    assert.deepEqual([slo.objective, slo.windowSeconds, slo.weighting], [0.999, 28 * DAY, 'events']);
    assert.match(slo.query, /http_requests:increase4w\{code=~"5\.\.",service="payments",slo="payments-errors"\}/);
  });
});

describe('objectives that are discovered in a real VictoriaMetrics', function () {
  this.timeout(120_000);
  let server: Server;
  let victoria: VictoriaMetrics;
  before(async function () {
    pathOrSkip(this, await requireVictoriaMetrics());
    pathOrSkip(this, await requireVmalert());
    const anchor = Math.floor(Date.now() / 60_000) * 60;
    victoria = await startVictoriaMetrics(TRAFFIC, anchor);
    server = { url: victoria.url, anchor };
    for (const recorded of RECORDED) await replay(server.url, recorded, anchor);
  });
  after(() => victoria?.stop());

  itFindsWhatIsRecorded(() => server);

  it('are unknown where nothing is recorded and no rule is shown, which is said', async () => {
    const found = await discover(server, server.anchor * SECOND);
    const { state, reason, remaining } = sloNamed(found, slothId('catalog'));
    assert.deepEqual([state, remaining], ['noData', null]);
    assert.match(reason ?? '', /^Nothing is recorded of it: nothing has failed yet, there is no traffic, or/);
    assert.ok(
      found.problems.some(
        ({ message }) =>
          message ===
          "prod: the objectives of Pyrra's catalog-errors, payments-errors are not to be seen: neither recorded, nor in rules that the server shows.",
      ),
    );
  });
});
