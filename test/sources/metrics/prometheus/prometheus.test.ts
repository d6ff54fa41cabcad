import assert from 'node:assert/strict';
import type { ResolvedPrometheus } from '../../../../src/core/config/resolved';
import type { SloConfig } from '../../../../src/core/config/slo';
import type { MaintenanceWindow } from '../../../../src/core/reliability/maintenance';
import { BURN_WINDOWS } from '../../../../src/core/reliability/objective';
import type { ReadObjective } from '../../../../src/core/reliability/reading';
import type { Slo } from '../../../../src/core/reliability/slo';
import { sloOf } from '../../../../src/core/reliability/sloOf';
import { parseDuration } from '../../../../src/core/time/duration';
import { formatInstant, type Instant, SECOND } from '../../../../src/core/time/instant';
import { readEndpoints } from '../../../../src/sources/metrics/endpoints';
import { pathOrSkip } from '../../../support/component';
import { openExchange } from '../../../support/exchange';
import { type Events, eventsIn, type Traffic } from '../../../support/traffic';
import { KINDS, ratioOf, SERVICES, type Server, type ServiceName, sloFor } from '../realServices';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Of the closed form. */
const TOLERANCE = 0.01;
/** Of what the server makes of the same formula. */
const SAME = 1e-9;

for (const [kind, required, start] of KINDS) {
  describe(`SLOs of a real ${kind}`, function () {
    this.timeout(60_000);
    let server: Server;
    const signal = new AbortController().signal;

    before(async function () {
      pathOrSkip(this, await required());
      server = await start(Object.values(SERVICES));
    });
    after(() => server?.stop());

    interface Reading {
      readonly asOf?: Instant | null;
      readonly maintenance?: readonly MaintenanceWindow[];
    }

    async function measureAll(slos: readonly SloConfig[], { asOf = null, maintenance = [] }: Reading = {}) {
      const endpoint: ResolvedPrometheus = { id: 'prod', type: 'prometheus', url: server.url, auth: 'none', slos };
      const requests: string[] = [];
      const send = openExchange();
      const { readings, problems } = await readEndpoints([endpoint], {
        exchange(ask, signal) {
          requests.push(ask.url);
          return send(ask, signal);
        },
        ...{ asOf, signal, maintenance },
      });
      assert.deepEqual(problems, []);
      return { readings, requests };
    }

    async function measure(slo: SloConfig, options: Reading = {}): Promise<{ reading: ReadObjective; slo: Slo }> {
      const { readings } = await measureAll([slo], options);
      const [reading] = readings;
      assert.ok(reading?.state === 'read');
      return { reading, slo: sloOf(reading, { now: options.asOf ?? Date.now() }) };
    }

    /** What a service did by its closed form, over the seconds before the sample was taken. */
    function eventsBefore(service: Traffic, seconds: number, { sampledAt }: ReadObjective): Events {
      const at = (sampledAt ?? Number.NaN) / SECOND - server.anchor;
      return eventsIn(service, at - seconds, at);
    }

    /** Budgets that the service's errors hold by its closed form. */
    function budgets(service: Traffic, seconds: number, reading: ReadObjective): number {
      const { bad, total } = eventsBefore(service, seconds, reading);
      return bad / total / 0.001;
    }

    function assertNear(actual: number | null | undefined, expected: number, what: string): void {
      const distance = Math.abs((actual ?? Number.NaN) - expected);
      assert.ok(
        distance <= TOLERANCE * Math.max(Math.abs(expected), 0.01),
        `${what}: ${actual} instead of ${expected}`,
      );
    }

    /** What the server itself makes of a formula. */
    async function evaluated(formula: string, at: Instant): Promise<number> {
      const body = new URLSearchParams({ query: formula, time: String(at / SECOND) });
      const response = await fetch(`${server.url}/api/v1/query`, { method: 'POST', body });
      const { data } = (await response.json()) as { data: { result: { value: [number, string] }[] } };
      return Number(data.result[0]?.value[1]);
    }

    const minutesAgo = (minutes: number): Instant => (server.anchor - minutes * 60) * SECOND;

    for (const [name, state, alert] of [
      ['healthy', 'healthy', null],
      ['exhausted', 'exhausted', null],
      ['burning', 'burning', 'ticket'],
      ['paging', 'burning', 'page'],
      ['flawless', 'healthy', null],
      ['young', 'healthy', null],
      ['restarting', 'healthy', null],
      ['gappy', 'healthy', null],
    ] as const) {
      it(`of a service that is ${name} have the figures of its closed form`, async () => {
        const service = SERVICES[name];
        const { reading, slo } = await measure(sloFor(name));
        assert.equal(slo.state, state);
        assert.equal(slo.alert, alert);
        assertNear(slo.consumed, budgets(service, 30 * DAY, reading), 'consumed');
        assertNear(slo.remaining, 1 - budgets(service, 30 * DAY, reading), 'remaining');
        for (const window of BURN_WINDOWS) {
          const seconds = (parseDuration(window) ?? 0) / SECOND;
          assertNear(slo.burnRates[window], budgets(service, seconds, reading), window);
        }
      });
    }

    it('have the figures that the server itself makes of the same formulas', async () => {
      const asOf = minutesAgo(37) + 17_000;
      const names: readonly ServiceName[] = [
        'healthy',
        'exhausted',
        'burning',
        'paging',
        'young',
        'restarting',
        'gappy',
      ];
      for (const name of names) {
        const { slo } = await measure(sloFor(name), { asOf });
        const ratio = (window: string) => {
          const counted = (of: string) => `sum(increase(http_requests_total{${of}}[${window}]))`;
          return `(${counted(`service="${name}",code="500"`)} or vector(0)) / ${counted(`service="${name}"`)}`;
        };
        const remaining = await evaluated(`1 - (${ratio('30d')}) / (1 - 0.999)`, asOf);
        assert.ok(
          Math.abs((slo.remaining ?? Number.NaN) - remaining) <= SAME,
          `${name}: ${slo.remaining} ${remaining}`,
        );
        for (const window of BURN_WINDOWS) {
          const burn = await evaluated(`(${ratio(window)}) / (1 - 0.999)`, asOf);
          const found = slo.burnRates[window] ?? Number.NaN;
          assert.ok(Math.abs(found - burn) <= SAME, `${name} ${window}: ${found} instead of ${burn}`);
        }
      }
    });

    it('have the same figures together as apart, in a few requests', async () => {
      const asOf = minutesAgo(11);
      const names: readonly ServiceName[] = ['healthy', 'exhausted', 'burning', 'paging', 'young', 'idle'];
      const { readings, requests } = await measureAll(
        names.map((name) => sloFor(name)),
        { asOf },
      );
      assert.equal(requests.length, 3);
      for (const [index, name] of names.entries())
        assert.deepEqual(readings[index], (await measure(sloFor(name), { asOf })).reading);
    });

    it('count the events themselves, not their share alone', async () => {
      const { reading } = await measure(sloFor('healthy'));
      assert.ok(reading.whole.state === 'counted');
      assertNear(reading.whole.total, 30 * DAY * 10, 'total');
    });

    it('spend the budget from nothing to what is consumed, over the whole window', async () => {
      const { reading, slo } = await measure(sloFor('healthy'));
      assert.equal(reading.steps.length, 720);
      assert.equal(slo.spending.length, 120);
      assertNear(slo.spending.at(-1)?.consumed, slo.consumed ?? Number.NaN, 'the last point');
      const levels = slo.spending.map(({ consumed }) => consumed ?? Number.NaN);
      assert.deepEqual(
        levels,
        levels.toSorted((one, other) => one - other),
      );
      const jump = levels.map((level, index) => level - (levels[index - 1] ?? 0));
      const worst = jump.indexOf(Math.max(...jump));
      assert.ok(98 <= worst && worst <= 101, `the bad hour of five days ago is the steepest, not step ${worst}`);
      assert.equal(slo.coverage, 1);
    });

    it('owe what was burnt without an alert', async () => {
      const { reading, slo } = await measure(sloFor('healthy'));
      const { bad } = eventsBefore(SERVICES.healthy, 30 * DAY, reading);
      // the bad hour lies in two steps, each of which alone is enough for a page
      const told = 0.1 * 10 * HOUR;
      assertNear(slo.debt, (bad - told) / bad, 'debt');
    });

    it('that are three days old cover a tenth of their window, and are provisional', async () => {
      const { slo } = await measure(sloFor('youngAndBad'));
      assert.ok(slo.coverage !== null && 0.09 < slo.coverage && slo.coverage < 0.12, `${slo.coverage}`);
      assert.equal(slo.spending.filter(({ consumed }) => consumed === null).length > 100, true);
      assert.ok((slo.remaining ?? 0) < 0);
      assert.equal(slo.state, 'healthy');
      assert.equal(slo.note, 'Provisional: 3 of 30 days were recorded.');
    });

    it('of a service with a gap say how much of their window was recorded', async () => {
      const { slo } = await measure(sloFor('gappy'));
      assertNear(slo.coverage, 28 / 30, 'coverage');
    });

    it('without a series of errors have no error', async () => {
      const { reading, slo } = await measure(sloFor('flawless'));
      const hour = reading.recent['1h'];
      assert.ok(hour?.state === 'counted');
      assert.equal(hour.bad, 0);
      assert.equal(slo.remaining, 1);
    });

    it('whose series of errors is young divide by the whole window nevertheless', async () => {
      const { reading, slo } = await measure(
        sloFor('mixed', {
          errors: 'sum(increase(http_requests_total{service="young",code="500"}[{{window}}]))',
          total: 'sum(increase(http_requests_total{service="healthy"}[{{window}}]))',
        }),
      );
      const { bad } = eventsBefore(SERVICES.young, 30 * DAY, reading);
      const { total } = eventsBefore(SERVICES.healthy, 30 * DAY, reading);
      assertNear(slo.consumed, bad / total / 0.001, 'consumed');
    });

    it('without any series have no data', async () => {
      const { reading, slo } = await measure(sloFor('unknown'));
      assert.deepEqual(reading.whole, { state: 'absent' });
      assert.equal(slo.state, 'noData');
      assert.notEqual(slo.sampledAt, null);
    });

    it('of an idle service have no data, for want of traffic', async () => {
      const { slo } = await measure(sloFor('idle'));
      assert.equal(slo.state, 'noData');
      assert.match(slo.reason ?? '', /No traffic/);
    });

    it('of a service that pauses keep their budget, and have no burn rate for the pause', async () => {
      const { reading, slo } = await measure(sloFor('pausing'));
      assert.equal(slo.state, 'healthy');
      assert.equal(slo.burnRates['1h'], null);
      assertNear(slo.consumed, budgets(SERVICES.pausing, 30 * DAY, reading), 'consumed');
    });

    it('of a service that fell silent three hours ago are stale', async () => {
      const { slo } = await measure(sloFor('stopped'));
      assert.equal(slo.state, 'stale');
      assert.equal(slo.burnRates['1h'], null);
      assert.notEqual(slo.burnRates['6h'], null);
    });

    it('whose query gives several series are invalid', async () => {
      const { slo } = await measure(
        sloFor('healthy', { total: 'increase(http_requests_total{service="healthy"}[{{window}}])' }),
      );
      assert.equal(slo.state, 'invalid');
      assert.equal(slo.reason, 'The query of total over 30d gave 2 series; wrap it in sum(…).');
    });

    it('whose errors exceed the events are invalid', async () => {
      const { errors, total } = sloFor('healthy');
      const { slo } = await measure(sloFor('healthy', { errors: total, total: errors }));
      assert.equal(slo.state, 'invalid');
      assert.match(slo.reason ?? '', /^Inconsistent: there are more errors \(.*\) than events \(.*\) over 30d\.$/);
    });

    it('whose query is no PromQL are invalid, with what the server says about it, and alone', async () => {
      const { readings } = await measureAll([
        sloFor('healthy', { errors: 'sum(increase(http_requests_total{[{{window}}]))' }),
        sloFor('exhausted'),
      ]);
      const [broken, fine] = readings.map((reading) => sloOf(reading, { now: Date.now() }));
      assert.equal(broken?.state, 'invalid');
      assert.match(broken?.reason ?? '', /^The query of errors over 30d was refused: .*pars/);
      assert.equal(fine?.state, 'exhausted');
    });

    it('whose queries end in a comment, or in a scalar, count nevertheless', async () => {
      const { errors, total } = sloFor('exhausted');
      for (const queries of [
        { errors: `${errors} # all of them`, total: `${total} # and these` },
        { errors: `scalar(${errors})`, total: `scalar(${total})` },
      ])
        assert.equal((await measure(sloFor('exhausted', queries))).slo.state, 'exhausted');
    });

    it('of the past know nothing of what came after', async () => {
      const asOf = (server.anchor - 4 * DAY) * SECOND;
      const now = await measure(sloFor('lately'));
      const then = await measure(sloFor('lately'), { asOf });
      assert.equal(now.slo.state, 'exhausted');
      assert.equal(then.slo.state, 'healthy');
      assert.equal(then.reading.sampledAt, asOf);
      assertNear(then.slo.consumed, 0.2, 'consumed four days ago');
      assert.equal(then.reading.steps.at(-1)?.at, asOf);
      assert.deepEqual(then, await measure(sloFor('lately'), { asOf }));
    });

    it('of the past were alive then, if they are stale now', async () => {
      const { slo } = await measure(sloFor('stopped'), { asOf: (server.anchor - DAY) * SECOND });
      assert.equal(slo.state, 'healthy');
    });

    it('may say their windows in any unit', async () => {
      const { reading, slo } = await measure(sloFor('healthy', { window: '121m' }));
      assertNear(slo.consumed, budgets(SERVICES.healthy, 121 * 60, reading), 'consumed');
      assert.equal(slo.coverage, 1);
    });

    describe('with maintenance', () => {
      const badHour = (from: number, to: number): MaintenanceWindow => ({
        startAt: (server.anchor - from * HOUR) * SECOND,
        endAt: (server.anchor - to * HOUR) * SECOND,
        reason: 'new database',
      });

      for (const [what, from, to] of [
        ['all of the bad hour', 120, 119],
        ['half of it', 119.5, 119],
        ['it and what surrounds it', 126.3, 100.1],
      ] as const) {
        it(`over ${what} leave it out of the budget`, async () => {
          const { reading, slo } = await measure(sloFor('healthy'), { maintenance: [badHour(from, to)] });
          const all = eventsBefore(SERVICES.healthy, 30 * DAY, reading);
          const left = eventsIn(SERVICES.healthy, -from * HOUR, -to * HOUR);
          const consumed = (all.bad - left.bad) / (all.total - left.total) / 0.001;
          assertNear(slo.consumed, consumed, 'consumed');
          assertNear(slo.spending.at(-1)?.consumed, consumed, 'the end of the course');
          assert.equal(slo.maintenance[0]?.from, formatInstant(badHour(from, to).startAt));
          assert.equal(slo.coverage, 1);
        });
      }

      it('that goes on burn nothing', async () => {
        const maintenance = [badHour(2.5, -4)];
        const { reading, slo } = await measure(sloFor('paging'), { maintenance });
        assert.equal(slo.burnRates['1h'], null);
        // what lies between the last scrape and the end is extrapolated, from each window in its own way
        assert.ok(Math.abs((slo.burnRates['6h'] ?? Number.NaN) - 0.2) < 0.05, `${slo.burnRates['6h']}`);
        assert.equal(slo.alert, null);
        assert.equal(slo.maintenance[0]?.to, formatInstant(reading.sampledAt ?? 0));
      });
    });

    if (kind === 'Prometheus') {
      it('whose query divides nothing by nothing are invalid', async () => {
        const { slo } = await measure(sloFor('idle', { errors: ratioOf('idle') }));
        assert.equal(slo.state, 'invalid');
        assert.equal(slo.reason, 'The query of errors over 30d gave NaN, which is no count.');
      });

      it('whose query divides something by nothing are invalid', async () => {
        const { slo } = await measure(
          sloFor('healthy', { errors: `${sloFor('healthy').errors} / (0 * ${sloFor('healthy').total})` }),
        );
        assert.equal(slo.state, 'invalid');
        assert.equal(slo.reason, 'The query of errors over 30d gave Infinity, which is no count.');
      });
    } else {
      it('whose query divides nothing by nothing have no traffic: such a server has no NaN', async () => {
        const { slo } = await measure(sloFor('idle', { errors: ratioOf('idle') }));
        assert.equal(slo.state, 'noData');
        assert.match(slo.reason ?? '', /No traffic/);
      });
    }
  });
}
