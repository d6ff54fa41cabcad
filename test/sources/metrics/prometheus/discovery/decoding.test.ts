import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Found } from '../../../../../src/sources/metrics/prometheus/discovery/found';
import { grafanaObjectives } from '../../../../../src/sources/metrics/prometheus/discovery/grafanaSlo';
import { identitiesOf } from '../../../../../src/sources/metrics/prometheus/discovery/identity';
import { ownObjectives } from '../../../../../src/sources/metrics/prometheus/discovery/ownMetrics';
import { pyrraObjectives } from '../../../../../src/sources/metrics/prometheus/discovery/pyrra';
import { pyrraWithRules } from '../../../../../src/sources/metrics/prometheus/discovery/pyrraRules';
import { decodeRules, type Rule } from '../../../../../src/sources/metrics/prometheus/discovery/rules';
import {
  decodeCourses,
  decodeVector,
  type Series,
} from '../../../../../src/sources/metrics/prometheus/discovery/series';
import { sloGeneratorObjectives } from '../../../../../src/sources/metrics/prometheus/discovery/sloGenerator';
import { slothObjectives } from '../../../../../src/sources/metrics/prometheus/discovery/sloth';
import { slothWithRules } from '../../../../../src/sources/metrics/prometheus/discovery/slothRules';
import { fixture } from './fixture';

function seriesOf(body: unknown): readonly Series[] {
  const vector = decodeVector(body, 'objectives');
  assert.equal(vector.state, 'sampled');
  return vector.state === 'sampled' ? vector.sample.series : [];
}

function rulesOf(body: unknown): readonly Rule[] {
  const rules = decodeRules(body, 'rules');
  assert.equal(rules.state, 'sampled');
  return rules.state === 'sampled' ? rules.sample : [];
}

function named(found: readonly Found[], name: string): Found {
  const one = found.find((one) => one.name === name);
  assert.ok(one, name);
  return one;
}

/** A series that a test makes up: `sli_measurement{slo_name="a"} 0.5`. */
function series(name: string, labels: Record<string, string>, value: number): Series {
  return { name, labels: new Map(Object.entries(labels)), value, at: 0 };
}

describe("Sloth's recordings", () => {
  it('are NaN after a stretch without traffic on Prometheus, which is no figure', () => {
    const found = named(slothObjectives(seriesOf(fixture('sloth-prometheus')), {}), 'billing-requests-availability');
    assert.deepEqual(
      [found.service, found.target, found.windowSeconds, found.remaining, found.ratios.get('30d')],
      ['billing', 0.99, 2_592_000, null, null],
    );
    assert.equal(found.measured?.expression, 'slo:sli_error:ratio_rate5m{sloth_id!=""}');
  });

  it('are not there before the first error', () => {
    const found = named(slothObjectives(seriesOf(fixture('sloth-prometheus')), {}), 'catalog-requests-availability');
    assert.deepEqual([found.target, found.remaining, found.ratios.size], [0.999, undefined, 0]);
  });

  it('are figures on VictoriaMetrics, which has no NaN', () => {
    const found = named(
      slothObjectives(seriesOf(fixture('sloth-victoriametrics')), {}),
      'billing-requests-availability',
    );
    assert.ok(Math.abs((found.remaining ?? Number.NaN) - 0) < 1e-6);
  });

  it("of windows of one's own are read over the shortest of them", () => {
    const id = { sloth_id: 'a' };
    const recorded = ['1m', '10m', '2h'].map((window) =>
      series(`slo:sli_error:ratio_rate${window}`, { ...id, sloth_window: window }, 0.1),
    );
    const [found] = slothObjectives([series('slo:objective:ratio', id, 0.9), ...recorded], {});
    assert.deepEqual([...(found?.ratios.keys() ?? [])], ['1m', '10m', '2h']);
    assert.equal(found?.measured?.seconds, 60);
  });

  it('of an objective that is measured by group are an objective each', () => {
    const id = { sloth_id: 'a' };
    const found = slothObjectives(
      [
        series('slo:objective:ratio', id, 0.9),
        ...['/cart', '/pay'].map((route, index) =>
          series('slo:period_error_budget_remaining:ratio', { ...id, route, sloth_window: '30d' }, index),
        ),
      ],
      {},
    );
    assert.deepEqual(
      found.map(({ labels, target, remaining }) => [labels.get('route'), target, remaining]),
      [
        ['/cart', 0.9, 0],
        ['/pay', 0.9, 1],
      ],
    );
  });

  for (const server of ['prometheus', 'vmalert'] as const)
    it(`say by their rules how events are counted, as ${server} shows them`, () => {
      const labels = new Map([
        ['sloth_id', 'catalog-requests-availability'],
        ['sloth_service', 'catalog'],
        ['sloth_slo', 'requests-availability'],
        ['team', 'web'],
      ]);
      const seen = named(slothObjectives(seriesOf(fixture('sloth-prometheus')), {}), 'catalog-requests-availability');
      assert.deepEqual(seen.labels, labels);
      const found = slothWithRules(seen, rulesOf(fixture(`rules-${server}`)));
      assert.equal(found.weighting, 'time');
      const total = '(sum(increase(http_requests_total{job="catalog"}[30d])))';
      const errors = '(sum(increase(http_requests_total{job="catalog",code=~"(5..|429)"}[30d])))';
      const sorted = (text: string | undefined) =>
        text?.replaceAll('code=~"(5..|429)",job="catalog"', 'job="catalog",code=~"(5..|429)"');
      assert.equal(sorted(found.counting?.whole), `((${errors}) or 0 * (${total})) / (${total})`);
    });
});

describe("Pyrra's recordings", () => {
  it('are error ratios by the name of burn rates', () => {
    const found = named(pyrraObjectives(seriesOf(fixture('pyrra-prometheus')), {}), 'checkout-errors');
    assert.deepEqual([found.target, found.windowSeconds, found.weighting], [0.999, 2_419_200, 'events']);
    assert.deepEqual([...found.ratios.keys()].toSorted(), ['1d', '1h', '2h', '30m', '4d', '5m', '6h']);
    assert.ok(Math.abs((found.ratios.get('1h') ?? Number.NaN) - 0.02) < 1e-4);
    assert.ok(Math.abs((found.remaining ?? Number.NaN) - 0.58) < 0.01);
  });

  for (const server of ['prometheus', 'vmalert'] as const)
    it(`that are not there are made up for by the rules, as ${server} shows them`, () => {
      const [found, ...others] = pyrraWithRules([], rulesOf(fixture(`rules-${server}`)), {});
      assert.deepEqual(others, []);
      assert.deepEqual([found?.name, found?.target, found?.windowSeconds], ['catalog-errors', 0.999, 2_419_200]);
      const recorded = (selector: string) => `sum(http_requests:increase4w{${selector},slo="catalog-errors"})`;
      const total = recorded('job="catalog"');
      assert.equal(
        found?.counting?.whole,
        `((${recorded('code=~"5..",job="catalog"')}) or 0 * (${total})) / (${total})`,
      );
    });

  it('are left out with the rules that are not included', () => {
    assert.deepEqual(pyrraWithRules([], rulesOf(fixture('rules-prometheus')), { job: ['checkout'] }), []);
  });
});

describe('recordings of other generators', () => {
  it('have several objectives of a name', () => {
    const of = (service: string) => ({ slo: 'availability', service });
    const found = ownObjectives(['a', 'b'].map((service) => series('slo_objective_ratio', of(service), 0.9)));
    assert.deepEqual(
      found.map(({ name, service }) => [name, service]),
      [
        ['availability', 'a'],
        ['availability', 'b'],
      ],
    );
  });

  it('of slo-generator are -1 where there is no data, and windows by name', () => {
    const step = (name: string) => ({ slo_name: 'a', error_budget_policy_step_name: name });
    const [found] = sloGeneratorObjectives([
      series('slo_target', step('b_28_days'), 0.9),
      series('sli_measurement', step('b_28_days'), -1),
      series('error_budget_burn_rate', step('a_12_hours'), 9),
      series('error_budget_burn_rate', step('what'), 9),
    ]);
    assert.deepEqual([found?.windowSeconds, found?.target, found?.remaining], [28 * 86_400, 0.9, null]);
    assert.deepEqual([...(found?.burnRates ?? [])], [['12h', 9]]);
    assert.equal(found?.query, 'sli_measurement{error_budget_policy_step_name="b_28_days",slo_name="a"}');
  });

  it("of Grafana's plugin are indicators", () => {
    const id = { grafana_slo_uuid: 'u' };
    const [found] = grafanaObjectives(
      [
        series('grafana_slo_objective', id, 0.9),
        series('grafana_slo_sli_window', id, 0.95),
        series('grafana_slo_sli_1h', id, 0.8),
      ],
      {},
    );
    assert.deepEqual([found?.name, found?.windowSeconds], ['u', null]);
    assert.ok(Math.abs((found?.remaining ?? 0) - 0.5) < 1e-9);
    assert.ok(Math.abs((found?.ratios.get('1h') ?? 0) - 0.2) < 1e-9);
  });
});

describe('answers', () => {
  it('hold infinities and NaN as text', () => {
    const value = (text: string) => ({ metric: { __name__: 'a' }, value: [1, text] });
    const body = {
      status: 'success',
      data: { resultType: 'vector', result: ['NaN', '+Inf', '-Inf', '2e-02'].map(value) },
    };
    assert.deepEqual(
      seriesOf(body).map((one) => one.value),
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.02],
    );
  });

  it('are cut after 5000 series', () => {
    const result = Array.from({ length: 5003 }, () => ({ metric: {}, value: [1, '1'] }));
    const vector = decodeVector({ status: 'success', data: { resultType: 'vector', result } }, 'x');
    assert.equal(vector.state === 'sampled' && vector.sample.left, 3);
  });

  it('of any kind bring nothing down', () => {
    const metric = fc.dictionary(
      fc.constantFrom('__name__', 'slo', 'sloth_id', 'sloth_window', 'slo_name', 'grafana_slo_uuid', 'x'),
      fc.oneof(fc.constantFrom('slo:objective:ratio', 'pyrra_objective', 'a:burnrate5m', '1d'), fc.jsonValue()),
    );
    const item = fc.oneof(
      fc.jsonValue(),
      fc.record({
        metric,
        value: fc.oneof(fc.jsonValue(), fc.tuple(fc.double(), fc.string())),
        values: fc.jsonValue(),
      }),
    );
    const body = (type: string) =>
      fc.oneof(
        fc.jsonValue(),
        fc.record({
          status: fc.constant('success'),
          data: fc.record({ resultType: fc.constant(type), result: fc.array(item) }),
        }),
      );
    const rules = fc.record({
      data: fc.record({
        groups: fc.array(
          fc.record({
            rules: fc.array(
              fc.oneof(fc.jsonValue(), fc.record({ name: fc.string(), query: fc.string(), labels: metric })),
            ),
          }),
        ),
      }),
    });
    fc.assert(
      fc.property(body('vector'), body('matrix'), fc.oneof(fc.jsonValue(), rules), (vector, matrix, rules) => {
        decodeCourses(matrix, 'x');
        const decoded = decodeVector(vector, 'x');
        const shown = decodeRules(rules, 'x');
        const all = decoded.state === 'sampled' ? decoded.sample.series : [];
        const known = shown.state === 'sampled' ? shown.sample : [];
        for (const found of slothObjectives(all, {})) slothWithRules(found, known);
        pyrraWithRules(pyrraObjectives(all, {}), known, {});
        grafanaObjectives(all, {});
        sloGeneratorObjectives(all);
        ownObjectives(all);
      }),
    );
  });
});

describe('as much as an answer of 8 MiB can hold', () => {
  it('of labels, in which objectives differ', () => {
    const labels = (at: number) => Array.from({ length: 60 }, (_, i) => [`l${at % 50}_${i}`, 'x'] as const);
    const all = Array.from({ length: 5000 }, (_, at) =>
      series('slo:objective:ratio', { sloth_id: 'a', at: String(at), ...Object.fromEntries(labels(at)) }, 0.99),
    );
    const found = slothObjectives(all, {});
    const ids = identitiesOf(found);
    assert.deepEqual([found.length, new Set(ids.values()).size], [5000, 5000]);
  });

  it('of labels of one series, which no server has: it is passed over', () => {
    const metric = { sloth_id: 'a', ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`l${i}`, 'x'])) };
    const result = [metric, { sloth_id: 'b' }].map((metric) => ({ metric, value: [1, '1'] }));
    const body = { status: 'success', data: { resultType: 'vector', result } };
    assert.deepEqual(
      seriesOf(body).map(({ labels }) => labels.get('sloth_id')),
      ['b'],
    );
  });

  it('of rules of one objective', () => {
    const rule = (name: string) => ({ name, query: 'rate(x[5m])', labels: { slo: 'a', exhaustion: '1h' } });
    const rules = rulesOf({
      data: { groups: [{ rules: Array.from({ length: 50_000 }, () => rule('a:burnrate5m')) }] },
    });
    const all = Array.from({ length: 3000 }, (_, at) => series('a:burnrate5m', { slo: 'a', at: String(at) }, 0));
    assert.equal(pyrraWithRules(pyrraObjectives(all, {}), rules, {}).length, 3000);
  });

  it('of quotes that nobody closes', () => {
    const rule = { name: 'a', query: `"${'\\"'.repeat(4990)}`, labels: { slo: 'a' } };
    assert.equal(rulesOf({ data: { groups: [{ rules: Array.from({ length: 500 }, () => rule) }] } }).length, 500);
  });
});
