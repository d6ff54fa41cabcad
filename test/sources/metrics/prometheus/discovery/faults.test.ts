import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ResolvedPrometheus } from '../../../../../src/core/config/resolved';
import { discoverObjectives } from '../../../../../src/sources/metrics/prometheus/discovery/discovery';
import type { PrometheusRequest } from '../../../../../src/sources/metrics/prometheus/plan';
import type { PrometheusServer, ServerAnswer } from '../../../../../src/sources/metrics/prometheus/server';

const ENDPOINT: ResolvedPrometheus = {
  id: 'prod',
  type: 'prometheus',
  url: 'http://x.example',
  auth: 'none',
  slos: [],
};

/** A server as what it answers. */
function answering(answer: (request: PrometheusRequest) => ServerAnswer): PrometheusServer {
  return { ask: async (request) => answer(request), hasFailed: () => false, clocks: () => [], problems: () => [] };
}

const answered = (body: unknown): ServerAnswer => ({ state: 'answered', body, serverAt: null });
const vector = (result: readonly unknown[]) => ({ status: 'success', data: { resultType: 'vector', result } });
const discover = (answer: (request: PrometheusRequest) => ServerAnswer) =>
  discoverObjectives(answering(answer), ENDPOINT, null);

describe('discovering objectives', () => {
  it('says that there is nothing to be found', async () => {
    const { slos, problems } = await discover(() => answered(vector([])));
    assert.deepEqual(slos, []);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'prod: no objectives are recorded there: of sloth, pyrra, grafana-slo, slo-generator, momentum there is nothing.',
      ],
    );
  });

  it('says what was refused', async () => {
    const { slos, problems } = await discover(() => answered({ status: 'error', errorType: 'bad_data', error: 'no' }));
    assert.deepEqual(slos, []);
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['objectives', 'ages', 'alerts'].map((subject) => `prod: The query of ${subject} was refused: no.`),
    );
  });

  it('says what was too much, and what of it was left out', async () => {
    const { problems } = await discover(() => ({ state: 'tooLarge', serverAt: null }));
    assert.match(problems[0]?.message ?? '', /^prod: The query of objectives gave more than 8 MiB\.$/);
    const many = Array.from({ length: 5001 }, (_, id) => ({
      metric: { __name__: 'slo_objective_ratio', slo: String(id) },
      value: [1, '0.9'],
    }));
    const found = await discover(({ form }) => answered(vector(form?.['query']?.startsWith('{__name__') ? many : [])));
    assert.match(found.problems[0]?.message ?? '', /it has 5001 series of objectives, of which only the first ones/);
  });

  it('is quiet of what the server has said itself', async () => {
    const silent = await discover(() => ({ state: 'unanswered', reason: 'x', serverAt: null }));
    assert.deepEqual(silent, { slos: [], courses: [], problems: [] });
  });

  for (const [objective, said] of [
    ['0', 'has the objective 0, which must lie between 0 and 1.'],
    ['1', 'has the objective 1, which must lie between 0 and 1.'],
    ['99.9', 'has the objective 99.9, which must lie between 0 and 1 (if that is a percentage, record 0.999).'],
    ['NaN', 'has the objective NaN, which must lie between 0 and 1.'],
  ] as const)
    it(`says of an objective of ${objective} that it can not be`, async () => {
      const series = ['slo_objective_ratio', 'slo_window_seconds'].map((name) => ({
        metric: { __name__: name, slo: 'a' },
        value: [1, name === 'slo_objective_ratio' ? objective : '60'],
      }));
      const { slos, problems } = await discover(({ form }) =>
        answered(vector(form?.['query']?.startsWith('{__name__') ? series : [])),
      );
      assert.deepEqual([slos, problems.map(({ message }) => message)], [[], [`SLO "a" ${said}`]]);
    });

  it('never fails, and never gives what is no finite number', async () => {
    const names = [
      ...['slo:objective:ratio', 'slo:time_period:days', 'slo:period_error_budget_remaining:ratio'],
      ...[
        'slo:sli_error:ratio_rate5m',
        'slo:sli_error:ratio_rate1h',
        'x:burnrate5m',
        'pyrra_objective',
        'pyrra_window',
      ],
      ...['pyrra_availability', 'grafana_slo_objective', 'grafana_slo_sli_window', 'slo_objective_ratio', 'slo_target'],
      ...['sli_measurement', 'slo_window_seconds', 'slo_burn_rate_ratio', 'ALERTS'],
    ];
    const label = fc.constantFrom('a', 'b', '1h', 'page');
    const metric = fc.record(
      {
        __name__: fc.constantFrom(...names),
        ...Object.fromEntries(
          ['slo', 'sloth_id', 'slo_name', 'grafana_slo_uuid', 'window', 'replica', 'momentum_part'].map((name) => [
            name,
            label,
          ]),
        ),
      },
      { requiredKeys: ['__name__'] },
    );
    const number = fc.oneof(fc.double().map(String), fc.constantFrom('0.9', '0.99', '30', '+Inf', 'NaN', '1'));
    const point = fc.tuple(fc.integer({ min: 0, max: 4_000_000_000 }), number);
    const item = fc.oneof(
      { weight: 9, arbitrary: fc.record({ metric, value: point, values: fc.array(point) }) },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    const rule = fc.record({
      name: fc.constantFrom('slo:sli_error:ratio_rate5m', 'x:burnrate5m', 'x:increase4w', 'ErrorBudgetBurn'),
      query: fc.oneof(fc.string(), fc.constantFrom('rate(e[5m]) / rate(t[5m])', 'x > (14 * (1 - 0.99))', '((((', '/')),
      labels: fc.dictionary(fc.constantFrom('slo', 'sloth_id', 'exhaustion', 'long'), fc.constantFrom('a', 'b', '4w')),
    });
    const body = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          status: fc.constant('success'),
          data: fc.record({
            resultType: fc.constantFrom('vector', 'matrix'),
            result: fc.array(item),
            groups: fc.constant([]).chain(() => fc.array(fc.record({ rules: fc.array(rule) }))),
          }),
        }),
      },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 9 }), async (bodies) => {
        let next = 0;
        const { slos } = await discover(() => answered(bodies[next++ % bodies.length]));
        for (const { remaining, consumed, coverage, debt, objective, windowSeconds, burnRates, budgetMinutes } of slos)
          for (const figure of [
            remaining,
            consumed,
            coverage,
            debt,
            objective,
            windowSeconds,
            budgetMinutes,
            ...Object.values(burnRates),
          ])
            assert.ok(figure === null || Number.isFinite(figure), `${figure}`);
        assert.equal(JSON.stringify(slos), JSON.stringify(structuredClone(slos)));
      }),
      { numRuns: 300 },
    );
  });
});
