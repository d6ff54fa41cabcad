import assert from 'node:assert/strict';
import type { ResolvedEndpoint } from '../../../src/core/config/resolved';
import type { SloConfig } from '../../../src/core/config/slo';
import type { ReadObjective } from '../../../src/core/reliability/reading';
import type { Slo } from '../../../src/core/reliability/slo';
import { sloOf } from '../../../src/core/reliability/sloOf';
import { type Instant, SECOND } from '../../../src/core/time/instant';
import { readEndpoints } from '../../../src/sources/metrics/endpoints';
import { pathOrSkip } from '../../support/component';
import { openExchange } from '../../support/exchange';
import { requirePrometheus } from '../../support/prometheus';
import { Prometheus } from '../../support/prometheusServer';
import { eventsIn, type Traffic, traffic } from '../../support/traffic';

const HOUR = 3600;
const DAY = 24 * HOUR;
const MONTHS = 35 * 24;
/** Of the closed form. */
const TOLERANCE = 0.01;

const SERVICES = {
  healthy: traffic('healthy', [
    [MONTHS, 10, 0.0002],
    [5 * 24, 10, 0.1],
    [5 * 24 - 1, 10, 0.0002],
  ]),
  exhausted: traffic('exhausted', [
    [MONTHS, 5, 0.003],
    [2 * 24, 5, 0],
  ]),
  burning: traffic('burning', [
    [MONTHS, 8, 0.0001],
    [30, 8, 0.004],
  ]),
  flawless: traffic('flawless', [[MONTHS, 20, 0]], { errorSeries: false }),
  idle: traffic('idle', [[MONTHS, 0, 0]]),
  pausing: traffic('pausing', [
    [MONTHS, 4, 0.0005],
    [2, 0, 0],
  ]),
  stopped: traffic('stopped', [
    [MONTHS, 5, 0.0001],
    [3, null, 0],
  ]),
  young: traffic('young', [[3 * 24, 4, 0.0005]]),
  /** Nothing of its failure two days ago was known four days ago. */
  lately: traffic('lately', [
    [MONTHS, 10, 0.0002],
    [2 * 24, 10, 0.05],
  ]),
} as const;

function sloFor(service: string, queries: Partial<SloConfig> = {}): SloConfig {
  return {
    id: service,
    objective: 0.999,
    window: '30d',
    errors: `sum(increase(http_requests_total{service="${service}",code="500"}[{{window}}]))`,
    total: `sum(increase(http_requests_total{service="${service}"}[{{window}}]))`,
    ...queries,
  };
}

describe('SLOs of a real Prometheus', function () {
  this.timeout(60_000);
  let prometheus: Prometheus;
  const signal = new AbortController().signal;

  before(async function () {
    pathOrSkip(this, await requirePrometheus());
    prometheus = await Prometheus.start(Object.values(SERVICES));
  });
  after(() => prometheus?.stop());

  const read = (slo: SloConfig, asOf: Instant | null = null) => {
    const endpoint: ResolvedEndpoint = {
      id: 'prod',
      type: 'prometheus',
      url: prometheus.url,
      auth: 'none',
      slos: [slo],
    };
    return readEndpoints([endpoint], { exchange: openExchange(), asOf, signal });
  };

  async function measure(slo: SloConfig, asOf: Instant | null = null): Promise<{ reading: ReadObjective; slo: Slo }> {
    const { readings, problems } = await read(slo, asOf);
    const [reading] = readings;
    assert.deepEqual(problems, []);
    assert.equal(reading?.state, 'read');
    if (reading?.state !== 'read') throw new Error('It was not read.');
    return { reading, slo: sloOf(reading, { now: asOf ?? Date.now() }) };
  }

  /** Budgets that the service's errors hold by its closed form, over the seconds before the sample was taken. */
  function budgets(service: Traffic, seconds: number, { sampledAt }: ReadObjective): number {
    assert.notEqual(sampledAt, null);
    const at = (sampledAt ?? Number.NaN) / SECOND - prometheus.anchor;
    const { bad, total } = eventsIn(service, at - seconds, at);
    return bad / total / 0.001;
  }

  function assertNear(actual: number | null | undefined, expected: number, what: string): void {
    const distance = Math.abs((actual ?? Number.NaN) - expected);
    assert.ok(distance <= TOLERANCE * Math.max(Math.abs(expected), 0.01), `${what}: ${actual} instead of ${expected}`);
  }

  for (const [name, state] of [
    ['healthy', 'healthy'],
    ['exhausted', 'exhausted'],
    ['burning', 'burning'],
    ['flawless', 'healthy'],
    ['young', 'healthy'],
  ] as const) {
    it(`of a service that is ${name} have the figures of its closed form`, async () => {
      const service = SERVICES[name];
      const { reading, slo } = await measure(sloFor(name));
      assert.equal(slo.state, state);
      assertNear(slo.consumed, budgets(service, 30 * DAY, reading), 'consumed');
      assertNear(slo.remaining, 1 - budgets(service, 30 * DAY, reading), 'remaining');
      for (const [window, seconds] of [
        ['1h', HOUR],
        ['6h', 6 * HOUR],
        ['1d', DAY],
        ['3d', 3 * DAY],
      ] as const)
        assertNear(slo.burnRates[window], budgets(service, seconds, reading), window);
    });
  }

  it('count the events themselves, not their share alone', async () => {
    const { reading } = await measure(sloFor('healthy'));
    assert.equal(reading.whole.state, 'counted');
    if (reading.whole.state !== 'counted') return;
    assertNear(reading.whole.total, 30 * DAY * 10, 'total');
  });

  it('spend the budget from nothing to what is consumed, over the whole window', async () => {
    const { slo } = await measure(sloFor('healthy'));
    assert.equal(slo.spending.length, 121);
    assert.equal(slo.spending[0]?.consumed, 0);
    assertNear(slo.spending.at(-1)?.consumed, slo.consumed ?? Number.NaN, 'the last point');
    const levels = slo.spending.map(({ consumed }) => consumed ?? Number.NaN);
    assert.deepEqual(
      levels,
      levels.toSorted((one, other) => one - other),
    );
    const jump = levels.map((level, index) => level - (levels[index - 1] ?? 0));
    const worst = jump.indexOf(Math.max(...jump));
    assert.ok(99 <= worst && worst <= 102, `the bad hour of five days ago is the steepest, not step ${worst}`);
    assert.equal(slo.coverage, 1);
  });

  it('that are three days old cover a tenth of their window', async () => {
    const { slo } = await measure(sloFor('young'));
    assert.ok(slo.coverage !== null && 0.09 < slo.coverage && slo.coverage < 0.12, `${slo.coverage}`);
    assert.equal(slo.spending.filter(({ consumed }) => consumed === null).length > 100, true);
  });

  it('without a series of errors have no error', async () => {
    const { reading, slo } = await measure(sloFor('flawless'));
    assert.deepEqual(reading.recent['1h'].state === 'counted' && reading.recent['1h'].bad, 0);
    assert.equal(slo.remaining, 1);
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

  it('whose query divides nothing by nothing are invalid', async () => {
    const { slo } = await measure(
      sloFor('idle', {
        errors:
          'sum(rate(http_requests_total{service="idle",code="500"}[{{window}}])) / sum(rate(http_requests_total{service="idle"}[{{window}}]))',
      }),
    );
    assert.equal(slo.state, 'invalid');
    assert.equal(slo.reason, 'The query of errors over 30d gave NaN, which is no count.');
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
    assert.match(slo.reason ?? '', /^There are more errors \(.*\) than events \(.*\) over 30d\.$/);
  });

  it('whose query is no PromQL are invalid, with what Prometheus says about it', async () => {
    const { slo } = await measure(sloFor('healthy', { errors: 'sum(increase(http_requests_total{[{{window}}]))' }));
    assert.equal(slo.state, 'invalid');
    assert.match(slo.reason ?? '', /^The query of errors over 30d was refused: .*parse error/);
  });

  it('of the past know nothing of what came after', async () => {
    const asOf = (prometheus.anchor - 4 * DAY) * SECOND;
    const now = await measure(sloFor('lately'));
    const then = await measure(sloFor('lately'), asOf);
    assert.equal(now.slo.state, 'exhausted');
    assert.equal(then.slo.state, 'healthy');
    assert.equal(then.reading.sampledAt, asOf);
    assertNear(then.slo.consumed, 0.2, 'consumed four days ago');
    assert.equal(then.reading.steps.at(-1)?.at, asOf);
    assert.deepEqual(then, await measure(sloFor('lately'), asOf));
  });

  it('of the past were alive then, if they are stale now', async () => {
    const { slo } = await measure(sloFor('stopped'), (prometheus.anchor - DAY) * SECOND);
    assert.equal(slo.state, 'healthy');
  });

  it('may say their windows in any unit', async () => {
    const { reading, slo } = await measure(sloFor('healthy', { window: '121m' }));
    assertNear(slo.consumed, budgets(SERVICES.healthy, 121 * 60, reading), 'consumed');
    assert.equal(slo.coverage, 1);
  });
});
