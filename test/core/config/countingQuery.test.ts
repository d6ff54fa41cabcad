import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countingQuery, countOfBad, countOfSeries } from '../../../src/core/config/countingQuery';

describe('a query of other tools', () => {
  const safe: readonly (readonly [query: string, counting: string])[] = [
    ['sum(rate(http{code=~"(5..|429)"}[{{.window}}]))', 'sum(increase(http{code=~"(5..|429)"}[{{window}}]))'],
    ['sum( rate(x[ {{ .window }} ]) )', 'sum(increase(x[{{window}}]))'],
    ['sum(increase(x[5m]))', 'sum(increase(x[{{window}}]))'],
    ['rate(x[5m])', 'sum(increase(x[{{window}}]))'],
    ['sum(count_over_time(up[{{.window}}])) # all', 'sum(count_over_time(up[{{window}}]))'],
    ['sum(sum_over_time(up[5m]))', 'sum(sum_over_time(up[{{window}}]))'],
    [
      '(\n  sum(rate(t_count[{{.window}}]))\n  -\n  sum(rate(t_bucket{le="0.3"}[{{.window}}]))\n)',
      '(sum(increase(t_count[{{window}}])) - sum(increase(t_bucket{le="0.3"}[{{window}}])))',
    ],
    [
      'sum(rate(a[5m])) + sum(rate(b[5m])) or vector(0)',
      'sum(increase(a[{{window}}])) + sum(increase(b[{{window}}])) or vector(0)',
    ],
    ['sum(sum by (job, pod) (rate(x[5m])))', 'sum(sum by (job,pod) (increase(x[{{window}}])))'],
    ['sum(sum(rate(x[5m])) without (pod))', 'sum(sum without (pod) (increase(x[{{window}}])))'],
    [`sum(rate(x{a="}]\\"",b='(',c=\`\\\`}[1h]))`, `sum(increase(x{a="}]\\"",b='(',c=\`\\\`}[{{window}}]))`],
    ['rate({__name__="x"}[5m])', 'sum(increase({__name__="x"}[{{window}}]))'],
  ];
  for (const [query, counting] of safe)
    it(`counts over any window: ${query.slice(0, 60)}`, () => {
      assert.equal(countingQuery(query), counting);
    });

  for (const query of [
    ...[
      '',
      '1',
      'x',
      'sum(x)',
      'sum(',
      'sum(rate(x[5m])))',
      'sum(rate(x[5m])',
      'rate(x)',
      'x[5m]',
      'rate(x[5m])[1h:5m]',
    ],
    'sum(rate(a[5m])) / sum(rate(b[5m]))',
    'sum(rate(a[5m])) * 100',
    'sum(rate(x[5m])) > 0',
    'sum(rate(x[5m])) or vector(1)',
    'sum(rate(x[5m])) or on() vector(0)',
    'sum by (job) (rate(x[5m]))',
    'sum(rate(x[5m])) by (job)',
    'avg(rate(x[5m]))',
    'irate(x[5m])',
    'avg_over_time(x[5m])',
    'histogram_quantile(0.9, sum by (le) (rate(x[5m])))',
    'sum(rate(x[5m] offset 1h))',
    'sum(rate(x[1h:5m]))',
    'sum(rate(x{service="{{.service}}"}[{{.labels}}]))',
    'constructor(x[5m])',
    '('.repeat(9000),
    `${'sum('.repeat(3000)}rate(x[5m])${')'.repeat(3000)}`,
  ])
    it(`is left alone: ${query.slice(0, 60)}`, () => {
      assert.equal(countingQuery(query), undefined);
    });

  it('may name what a counter has counted', () => {
    assert.equal(countingQuery('sum(x{a="b"})', true), 'sum(increase(x{a="b"}[{{window}}]))');
    assert.equal(countingQuery('x', true), 'sum(increase(x[{{window}}]))');
    assert.equal(countingQuery('x[5m]', true), undefined);
    assert.equal(countingQuery('x / y', true), undefined);
  });

  it('may be any text', () => {
    const part = fc.constantFrom(
      'sum',
      'rate',
      '(',
      ')',
      'x',
      '[5m]',
      '{{',
      '}',
      '"',
      ' or ',
      'vector(0)',
      '+',
      'by',
      '{a="b"}',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (query) => {
          const counting = countingQuery(query);
          // what counts already counts the same
          if (counting !== undefined) assert.equal(countingQuery(counting), counting);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the count of series', () => {
  it('adds up what a selector names', () => {
    assert.equal(countOfSeries('http{code="500"}'), 'sum(increase(http{code="500"}[{{window}}]))');
    assert.equal(countOfSeries('up', 'count_over_time'), 'sum(count_over_time(up[{{window}}]))');
    for (const text of ['', 'sum(x)', 'x y', 'sum', 'x[5m]', '1']) assert.equal(countOfSeries(text), undefined);
  });

  it('of bad events is all of them where none is known to be good', () => {
    assert.equal(countOfBad('a', 'b'), '(a) - ((b) or vector(0))');
  });
});
