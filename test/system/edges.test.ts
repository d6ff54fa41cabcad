import assert from 'node:assert/strict';
import type { SloConfig } from '../../src/core/config/slo';
import type { SloState } from '../../src/core/reliability/slo';
import { pathOrSkip } from '../support/component';
import { requirePrometheus, requirePromtool } from '../support/prometheus';
import { Prometheus } from '../support/prometheusServer';
import { traffic } from '../support/traffic';
import { requireVictoriaMetrics, startVictoriaMetrics, type VictoriaMetrics } from '../support/victoriaMetrics';
import { ask, endpointAt } from './asking';
import { assertNoCanary } from './canary';
import { sloFor } from './shop';

const LONG_AGO = 36 * 24;

const SERVICES = [
  traffic('steady', [[LONG_AGO, 10, 0.0002]]),
  traffic('idle', [[LONG_AGO, 0, 0]]),
  traffic('resting', [
    [LONG_AGO, 10, 0.0002],
    [8, 0, 0],
  ]),
  traffic('quiet', [
    [LONG_AGO, 0.001, 0],
    [1, 0.001, 0.5],
  ]),
  traffic('young', [[3 * 24, 4, 0.0005]]),
  traffic('spent', [[LONG_AGO, 10, 0.001]]),
  traffic('stopped', [
    [LONG_AGO, 5, 0.0001],
    [3, null, 0],
  ]),
  traffic('failing', [
    [LONG_AGO, 10, 0],
    [1, 10, 1],
  ]),
];

interface Edge {
  readonly what: string;
  readonly slo: Partial<SloConfig> & Pick<SloConfig, 'id'>;
  readonly state: SloState;
  readonly reason?: string | RegExp;
  readonly note?: string | RegExp;
  /** Where VictoriaMetrics knows no better and no worse. */
  readonly prometheusAlone?: true;
}

const counter = (service: string, labels = '') => `http_requests_total{service="${service}"${labels}}[{{window}}]`;

const EDGES: readonly Edge[] = [
  {
    what: 'of a service that nobody knows',
    slo: { id: 'nobody' },
    state: 'noData',
    reason: 'Nothing was recorded in the last 30d.',
  },
  {
    what: 'without traffic',
    slo: { id: 'idle' },
    state: 'noData',
    reason: 'No traffic: no valid event in the last 30d.',
  },
  { what: 'without traffic for eight hours', slo: { id: 'resting' }, state: 'healthy' },
  {
    what: 'that divides nothing by nothing',
    slo: { id: 'idle', errors: `sum(rate(${counter('idle', ',code="500"')})) / sum(rate(${counter('idle')}))` },
    state: 'invalid',
    reason: 'The query of errors over 30d gave NaN, which is no count.',
    prometheusAlone: true,
  },
  {
    what: 'that divides something by nothing',
    slo: { id: 'steady', errors: `sum(rate(${counter('steady')})) / sum(rate(${counter('idle')}))` },
    state: 'invalid',
    reason: 'The query of errors over 30d gave Infinity, which is no count.',
  },
  {
    what: 'with more errors than events',
    slo: { id: 'steady', errors: sloFor('steady', 0.9).total, total: sloFor('steady', 0.9).errors },
    state: 'invalid',
    reason: /^Inconsistent: there are more errors \(.*\) than events \(.*\) over 30d\.$/,
  },
  {
    what: 'with errors, but no events',
    slo: { id: 'steady', total: sloFor('idle', 0.9).total },
    state: 'invalid',
    reason: /^There are errors \(.*\) but no events over 30d: the query of total leaves them out\.$/,
  },
  {
    what: 'whose counter goes down',
    slo: { id: 'steady', errors: `sum(delta(${counter('steady')})) * -1` },
    state: 'invalid',
    reason: /^The query of errors over 30d gave -.*: a count can't be negative\.$/,
  },
  {
    what: 'that finds each replica apart',
    slo: { id: 'steady', total: `increase(${counter('steady')})` },
    state: 'invalid',
    reason: 'The query of total over 30d gave 2 series; wrap it in sum(…).',
  },
  {
    what: 'that joins many with many',
    slo: { id: 'steady', errors: `sum(increase(${counter('steady')}) / on(service) increase(${counter('steady')}))` },
    state: 'invalid',
    reason: /^The query of errors over 30d was refused: /,
  },
  {
    what: 'that is no PromQL',
    slo: { id: 'steady', errors: 'sum(increase(http_requests_total{[{{window}}]))' },
    state: 'invalid',
    reason: /^The query of errors over 30d was refused: /,
  },
  {
    what: 'with one error among few events',
    slo: { id: 'quiet', objective: 0.99 },
    state: 'healthy',
    note: /^It burns fast, but on too few errors for an alert: .* in the last 1h\.$/,
  },
  {
    what: 'that is three days old',
    slo: { id: 'young' },
    state: 'healthy',
    note: /^Provisional: 3(\.\d)? of 30 days were recorded\.$/,
  },
  { what: 'that is spent to the last', slo: { id: 'spent' }, state: 'exhausted' },
  {
    what: 'of a service that fell silent',
    slo: { id: 'stopped' },
    state: 'stale',
    reason: 'It stopped reporting: nothing was recorded in the last hour.',
  },
  { what: 'of a service that fails altogether', slo: { id: 'failing' }, state: 'exhausted' },
];

describe('an SLO at the edge', function () {
  this.timeout(30_000);
  let prometheus: Prometheus;
  let victoria: VictoriaMetrics;
  before(async function () {
    for (const require of [requirePrometheus, requirePromtool, requireVictoriaMetrics])
      pathOrSkip(this, await require());
    prometheus = await Prometheus.start(SERVICES);
    victoria = await startVictoriaMetrics(SERVICES, prometheus.anchor);
  });
  after(() => Promise.all([prometheus, victoria].map((server) => server?.stop())));

  for (const { what, slo, state, reason = null, note = null, prometheusAlone } of EDGES) {
    for (const [name, url] of [
      ['Prometheus', () => prometheus.url],
      ['VictoriaMetrics', () => victoria.url],
    ] as const) {
      if (name === 'VictoriaMetrics' && prometheusAlone) continue;
      it(`${what} is told in a sentence, of ${name}`, async () => {
        const slos = [{ ...sloFor(slo.id, 0.999), ...slo }];
        const seen = await ask(endpointAt('prometheus', url(), { slos }));
        const [told] = seen.slos;
        assert.equal(told?.state, state);
        assertSaid(told?.reason, reason);
        assertSaid(told?.note, note);
        assertNoCanary(seen);
      });
    }
  }
});

function assertSaid(actual: string | null | undefined, expected: string | RegExp | null): void {
  if (expected instanceof RegExp) assert.match(actual ?? '', expected);
  else assert.equal(actual, expected);
}
