import assert from 'node:assert/strict';
import fc from 'fast-check';
import { slosIn, toolOf } from '../../../src/core/config/sloDocuments';
import { metric, OPEN_SLO, PYRRA, SLOTH } from '../../support/sloDocuments';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A copy in which another value stands at the path. */
function changed(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? changed(item, rest, to) : item));
  return { ...(value as object), [key]: changed((value as Record<string, unknown>)[key], rest, to) };
}

const sentences = (...documents: readonly unknown[]) => slosIn(documents).faults.map(({ sentence }) => sentence);

describe('documents of other tools', () => {
  it('define SLOs: Sloth', () => {
    assert.deepEqual(slosIn([SLOTH]), {
      slos: [
        {
          slo: {
            id: 'checkout-availability',
            service: 'checkout',
            objective: 0.999,
            window: '30d',
            errors: 'sum(increase(http_requests_total{job="checkout",code=~"5.."}[{{window}}]))',
            total: 'sum(increase(http_requests_total{job="checkout"}[{{window}}]))',
          },
          dataSource: null,
          path: [0, 'slos', 0],
        },
      ],
      faults: [],
    });
  });

  it('define SLOs: Sloth in Kubernetes', () => {
    const [{ sli, ...slo }] = SLOTH.slos as [(typeof SLOTH.slos)[0]];
    const { error_query: errorQuery, total_query: totalQuery } = sli.events;
    const resource = {
      apiVersion: 'sloth.slok.dev/v1',
      kind: 'PrometheusServiceLevel',
      metadata: { name: 'x' },
      spec: { service: 'checkout', slos: [{ ...slo, sli: { events: { errorQuery, totalQuery } } }] },
    };
    assert.deepEqual(
      slosIn([resource]).slos.map(({ slo }) => slo),
      slosIn([SLOTH]).slos.map(({ slo }) => slo),
    );
  });

  it('define SLOs: Pyrra', () => {
    assert.deepEqual(slosIn([PYRRA]), {
      slos: [
        {
          slo: {
            id: 'catalog-errors',
            objective: 0.995,
            window: '4w',
            errors: 'sum(increase(http_requests_total{job="catalog",code=~"5.."}[{{window}}]))',
            total: 'sum(increase(http_requests_total{job="catalog"}[{{window}}]))',
          },
          dataSource: null,
          path: [0],
        },
      ],
      faults: [],
    });
    const queries = (indicator: object) =>
      slosIn([changed(PYRRA, ['spec', 'indicator'], indicator)]).slos.map(({ slo }) => [slo.errors, slo.total]);
    const total = 'sum(increase(d_count{a="b"}[{{window}}]))';
    assert.deepEqual(
      queries({ latency: { success: { metric: 'd_bucket{le="0.5"}' }, total: { metric: 'd_count{a="b"}' } } }),
      [[`(${total}) - ((sum(increase(d_bucket{le="0.5"}[{{window}}]))) or vector(0))`, total]],
    );
    const samples = 'sum(count_over_time(up{job="x"}[{{window}}]))';
    assert.deepEqual(queries({ bool_gauge: { metric: 'up{job="x"}' } }), [
      [`(${samples}) - ((sum(sum_over_time(up{job="x"}[{{window}}]))) or vector(0))`, samples],
    ]);
  });

  it('define SLOs: OpenSLO, by good events or by bad ones', () => {
    const total = 'sum(increase(http_requests_total{job="search"}[{{window}}]))';
    const good = 'sum(increase(http_requests_total{job="search",code!~"5.."}[{{window}}]))';
    const { slos, faults } = slosIn([OPEN_SLO]);
    assert.deepEqual(faults, []);
    assert.deepEqual(slos, [
      {
        slo: {
          id: 'search-availability',
          service: 'search',
          objective: 0.995,
          window: '28d',
          errors: `(${total}) - ((${good}) or vector(0))`,
          total,
        },
        dataSource: null,
        path: [0, 'spec', 'objectives', 0],
      },
    ]);
    const ratio = { bad: metric('sum(rate(bad[5m]))'), total: metric('sum(rate(all[5m]))') };
    const byBad = slosIn([changed(OPEN_SLO, ['spec', 'indicator', 'spec', 'ratioMetric'], ratio)]);
    assert.deepEqual(
      byBad.slos.map(({ slo }) => slo.errors),
      ['sum(increase(bad[{{window}}]))'],
    );
  });

  it('refer to one another in OpenSLO, wherever they stand', () => {
    const { indicator: _, ...spec } = OPEN_SLO.spec;
    const sourced = {
      good: metric('sum(a)', { metricSourceRef: 'eu', type: undefined }),
      total: metric('sum(b)', { metricSourceRef: 'eu' }),
    };
    const sli = {
      apiVersion: 'openslo/v1',
      kind: 'SLI',
      metadata: { name: 'fast' },
      spec: { ratioMetric: { counter: true, ...sourced } },
    };
    const slo = {
      ...OPEN_SLO,
      spec: { ...spec, indicatorRef: 'fast', objectives: [{ targetPercent: 99.9 }, { target: 0.5 }] },
    };
    const source = (type: string) => ({
      apiVersion: 'openslo/v1',
      kind: 'DataSource',
      metadata: { name: 'eu' },
      spec: { type },
    });
    const { slos, faults } = slosIn([slo, source('Prometheus'), sli]);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      slos.map(({ slo, dataSource }) => [slo.id, slo.objective, dataSource]),
      [
        ['search-availability-1', 0.999, 'eu'],
        ['search-availability-2', 0.5, 'eu'],
      ],
    );
    assert.deepEqual(sentences(slo), [
      'spec must have an indicator, or an indicatorRef that names an SLI of these files',
    ]);
    assert.deepEqual(sentences(slo, sli, source('Datadog')), ['ratioMetric names a data source that is no Prometheus']);
  });

  it('are told from others', () => {
    assert.deepEqual([SLOTH, PYRRA, OPEN_SLO].map(toolOf), ['sloth', 'pyrra', 'openslo']);
    const others = [null, 7, 'x', [], {}, { kind: 'Deployment', apiVersion: 'apps/v1' }, { apiVersion: 'openslo/v2' }];
    assert.deepEqual(
      others.map(toolOf),
      others.map(() => undefined),
    );
    assert.deepEqual(slosIn(others), { slos: [], faults: [] });
  });

  const COUNTABLE =
    "can't be counted over any length of time, as sums of rate(…), increase(…), sum_over_time(…) and count_over_time(…) can";
  const events = ['slos', 0, 'sli', 'events'] as const;
  const ratio = ['spec', 'indicator', 'spec', 'ratioMetric'] as const;
  const wrong: readonly (readonly [
    document: object,
    path: readonly (string | number)[],
    to: unknown,
    sentence: string,
  ])[] = [
    [SLOTH, ['service'], undefined, '"service" is missing in the document'],
    [SLOTH, ['slos'], {}, 'slos must be a list; found an object'],
    [SLOTH, ['slos', 0], 'x', 'slos[0] must be an object; found "x"'],
    [
      SLOTH,
      ['slos', 0, 'objective'],
      '99.9',
      'objective must be a percentage between 0 and 100, like 99.9; found "99.9"',
    ],
    [SLOTH, ['slos', 0, 'objective'], 100, 'objective must be a percentage between 0 and 100, like 99.9; found 100'],
    [
      SLOTH,
      ['slos', 0, 'sli'],
      { raw: { error_ratio_query: 'x' } },
      'sli has a ratio (raw), of which no events can be counted; write it as events',
    ],
    [
      SLOTH,
      ['slos', 0, 'sli'],
      { plugin: { id: 'x' } },
      'sli has no events, and plugins are not run here; write it as events',
    ],
    [SLOTH, [...events, 'total_query'], undefined, '"total_query" is missing in events'],
    [SLOTH, [...events, 'error_query'], 'a / b', `error_query ${COUNTABLE}`],
    [
      SLOTH,
      ['service'],
      'our shop',
      'id must be 1 to 128 letters, digits, dots, dashes or underscores, the first a letter or digit; found "our shop-availability"',
    ],
    [
      PYRRA,
      ['spec', 'target'],
      '0.999%',
      'target must be a percentage between 0 and 100 in quotes, like "99.9"; found "0.999%"',
    ],
    [
      PYRRA,
      ['spec', 'target'],
      '100',
      'target must be a percentage between 0 and 100 in quotes, like "99.9"; found "100"',
    ],
    [PYRRA, ['spec', 'window'], '1M', 'window must be a length of time from 1h to 366d, like 30d or 6h; found "1M"'],
    [
      PYRRA,
      ['spec', 'indicator'],
      { latencyNative: {} },
      'indicator is neither ratio, latency nor bool_gauge, which alone can be counted',
    ],
    [
      PYRRA,
      ['spec', 'indicator', 'ratio', 'errors', 'metric'],
      'rate(x[5m])',
      'indicator must name series, like http_requests_total{code=~"5.."}',
    ],
    [PYRRA, ['spec', 'indicator', 'ratio', 'total'], undefined, '"total" is missing in ratio'],
    [OPEN_SLO, ['metadata', 'name'], 7, 'name must be a name; found 7'],
    [OPEN_SLO, ['spec', 'objectives'], [], 'objectives must hold an objective'],
    [OPEN_SLO, ['spec', 'objectives', 0], { op: 'lte' }, '"target" is missing in objectives[0]'],
    [
      OPEN_SLO,
      ['spec', 'objectives', 0, 'target'],
      99.5,
      'objective must be between 0 and 1, like 0.999; found 99.5 (if that is a percentage, write 0.995)',
    ],
    [
      OPEN_SLO,
      ['spec', 'objectives', 0, 'indicatorRef'],
      'x',
      'objectives[0] has an indicator of its own, which is not supported',
    ],
    [
      OPEN_SLO,
      ['spec', 'budgetingMethod'],
      'Timeslices',
      'budgetingMethod must be Occurrences, the method that counts events; found "Timeslices"',
    ],
    [
      OPEN_SLO,
      ['spec', 'timeWindow', 0],
      { duration: '1M', calendar: {} },
      'timeWindow follows the calendar, which is not supported; let it roll (30d)',
    ],
    [
      OPEN_SLO,
      ['spec', 'timeWindow', 0, 'duration'],
      '1M',
      'window must be a length of time from 1h to 366d, like 30d or 6h; found "1M"',
    ],
    [OPEN_SLO, ['spec', 'timeWindow'], [], 'timeWindow must hold one window'],
    [OPEN_SLO, [...ratio, 'good'], undefined, 'ratioMetric must have total, and good or bad'],
    [OPEN_SLO, [...ratio, 'counter'], false, `good ${COUNTABLE}`],
    [OPEN_SLO, [...ratio, 'total', 'metricSource', 'type'], 'Datadog', 'type must be Prometheus; found "Datadog"'],
    [
      OPEN_SLO,
      [...ratio, 'total', 'metricSource', 'metricSourceRef'],
      'eu',
      'good and total name different data sources',
    ],
    [
      OPEN_SLO,
      ['spec', 'indicator', 'spec'],
      { ratioMetric: {}, thresholdMetric: {} },
      'thresholdMetric has no events that can be counted; write a ratioMetric',
    ],
  ];
  for (const [document, path, to, sentence] of wrong)
    it(`say what is wrong: ${sentence.slice(0, 90)}`, () => {
      const { slos, faults } = slosIn([SLOTH, changed(document, path, to)].slice(document === SLOTH ? 1 : 0));
      assert.deepEqual(
        faults.map((fault) => fault.sentence),
        [sentence],
      );
      assert.equal(slos.length, document === SLOTH ? 0 : 1, 'one fault spoils none of the others');
    });

  it('say of a grouping that it is left out', () => {
    const grouped = changed(PYRRA, ['spec', 'indicator', 'ratio', 'grouping'], ['handler', 'code']);
    assert.equal(slosIn([grouped]).slos.length, 1);
    assert.deepEqual(sentences(grouped), ['grouping by handler, code is left out: all of them are counted as one']);
  });

  it('may hold themselves, as YAML can have it', () => {
    const round: { [key: string]: unknown } = { apiVersion: 'openslo/v1' };
    Object.assign(round, { kind: round, metadata: { name: round }, spec: round, indicatorRef: round });
    assert.deepEqual(slosIn([round, { ...round, kind: 'SLO' }]).slos, []);
    assert.ok(sentences({ ...OPEN_SLO, spec: { ...OPEN_SLO.spec, indicator: null, indicatorRef: round } }).length > 0);
  });

  it('never bring the program down, whatever they hold', () => {
    const heads = [SLOTH, PYRRA, OPEN_SLO];
    const paths = heads.flatMap((head) => pathsOf(head as Json).map((path) => [head, path] as const));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), ([head, path], value) => {
        for (const { slo } of slosIn([changed(head, path, value), value]).slos)
          assert.ok(slo.objective < 1 && slo.errors.includes('{{window}}') && slo.total.includes('{{window}}'));
      }),
      { numRuns: 1000 },
    );
  });
});

function pathsOf(value: Json | undefined): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const entries: [string | number, Json | undefined][] = Array.isArray(value)
    ? value.map((item: Json, i) => [i, item])
    : Object.entries(value);
  return [[], ...entries.flatMap(([key, item]) => pathsOf(item).map((path) => [key, ...path]))];
}
