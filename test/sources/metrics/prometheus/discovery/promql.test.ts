import assert from 'node:assert/strict';
import { secondsIn } from '../../../../../src/sources/metrics/prometheus/discovery/length';
import { countingIn } from '../../../../../src/sources/metrics/prometheus/discovery/promql';
import { selectorOf } from '../../../../../src/sources/metrics/prometheus/discovery/selector';

describe("a rule's expression", () => {
  for (const [what, query, ratio, total] of [
    [
      'of two sums counts events, and no errors where there is no series of them',
      '(sum(rate(e{code=~"5..|[5m]"}[5m]))) / (sum(rate(t[5m])))',
      '(((sum(increase(e{code=~"5..|[5m]"}[{{window}}])))) or 0 * ((sum(increase(t[{{window}}]))))) / ((sum(increase(t[{{window}}]))))',
      '(sum(increase(t[{{window}}])))',
    ],
    [
      'by group stays so',
      'sum by (route) (rate(e[5m])) / sum by (route) (rate(t[5m]))',
      '((sum by (route) (increase(e[{{window}}]))) or 0 * (sum by (route) (increase(t[{{window}}])))) / (sum by (route) (increase(t[{{window}}])))',
      'sum by (route) (increase(t[{{window}}]))',
    ],
    [
      'of good events does not take their absence for no errors',
      '(sum(rate(t[5m])) - sum(rate(good[5m]))) / sum(rate(t[5m]))',
      '(sum(increase(t[{{window}}])) - sum(increase(good[{{window}}]))) / sum(increase(t[{{window}}]))',
      'sum(increase(t[{{window}}]))',
    ],
    [
      'that is no division is left as it is',
      '1 - (sum(rate(g[5m])) / sum(rate(t[5m])))',
      '1 - (sum(increase(g[{{window}}])) / sum(increase(t[{{window}}])))',
      null,
    ],
    ['that divides further is left as it is', 'a(rate(x[5m])) / b / c', 'a(increase(x[{{window}}])) / b / c', null],
    [
      'that subtracts is left as it is',
      '1 - rate(g[5m]) / rate(t[5m])',
      '1 - increase(g[{{window}}]) / increase(t[{{window}}])',
      'increase(t[{{window}}])',
    ],
    [
      'keeps irate, names and subqueries',
      'irate(my_rate[5m]) / avg_over_time(rate(x[1m])[5m:1m])',
      '((irate(my_rate[{{window}}])) or 0 * (avg_over_time(increase(x[1m])[{{window}}:1m]))) / (avg_over_time(increase(x[1m])[{{window}}:1m]))',
      'avg_over_time(increase(x[1m])[{{window}}:1m])',
    ],
  ] as const)
    it(what, () => {
      assert.deepEqual(countingIn(query, '5m'), { ratio, total });
    });

  it('without its window can not be counted over another', () => {
    assert.equal(countingIn('sum(a) / sum(b)', '5m'), undefined);
    assert.equal(countingIn('rate(a["5m"]) / b', '5m'), undefined);
  });

  it('has no window that is no length of time: what names its rule is foreign', () => {
    for (const window of ['', '(', '(a+)+b', '.*', '5m|1h'])
      assert.equal(countingIn('rate(a[5m]) / rate(b[5m])', window), undefined);
  });
});

describe('a selector', () => {
  it('quotes what it includes', () => {
    assert.equal(
      selectorOf('a|b', { x: ['1', 'a.b"c\\d', '$(e)'] }, 'id'),
      '{__name__=~"a|b",id!="",x=~"1|a\\\\.b\\"c\\\\\\\\d|\\\\$\\\\(e\\\\)"}',
    );
  });

  it('of one name is as usual, and does not say twice that a label must be there', () => {
    assert.equal(selectorOf('slo:a', {}, 'id'), 'slo:a{id!=""}');
    assert.equal(selectorOf('slo:a', { id: ['b'] }, 'id'), 'slo:a{id=~"b"}');
  });
});

describe('a length of time of Prometheus', () => {
  it('is one number and unit or several', () => {
    assert.deepEqual(
      ['5m', '1h4m', '4w', '1d2h', '90s', '500ms', '1y'].map(secondsIn),
      [300, 3840, 2_419_200, 93_600, 90, 0.5, 31_536_000],
    );
    assert.deepEqual(['', '5', 'm', '0s', '5mm', '1h-4m', '١h'].map(secondsIn), Array(7).fill(undefined));
  });
});
