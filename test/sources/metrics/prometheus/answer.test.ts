import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countOf, decodeSeries, onlySample, warningsIn } from '../../../../src/sources/metrics/prometheus/answer';

const decodeInstant = (body: unknown, subject: string) => onlySample(decodeSeries(body, subject), subject);
const success = (data: unknown, others: object = {}) => ({ status: 'success', data, ...others });
const vector = (...values: readonly string[]) =>
  success({ resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [1795239394.154, value] })) });

describe('what Prometheus answers', () => {
  it('is a sample with its time', () => {
    assert.deepEqual(decodeInstant(vector('2e-02'), 'errors over 6h'), {
      state: 'sampled',
      sample: { at: 1795239394154, value: 0.02 },
    });
    const scalar = success({ resultType: 'scalar', result: [1795239394, '7'] });
    assert.deepEqual(decodeInstant(scalar, 'errors over 6h'), {
      state: 'sampled',
      sample: { at: 1795239394000, value: 7 },
    });
  });

  it('may be nothing', () => {
    assert.deepEqual(decodeInstant(vector(), 'errors over 6h'), { state: 'empty' });
  });

  it('may be infinite, or no number', () => {
    const values = ['+Inf', '-Inf', 'NaN'].map((text) => {
      const decoded = decodeInstant(vector(text), 'x');
      return decoded.state === 'sampled' ? decoded.sample.value : undefined;
    });
    assert.deepEqual(values, [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]);
  });

  it('of several series is no count', () => {
    assert.deepEqual(decodeInstant(vector('1', '2', '3'), 'errors over 6h'), {
      state: 'invalid',
      reason: 'The query of errors over 6h gave 3 series; wrap it in sum(…).',
    });
  });

  it('of many samples, or of text, is no count', () => {
    const matrix = success({
      resultType: 'matrix',
      result: [
        {
          metric: {},
          values: [
            [1, '1'],
            [2, '2'],
          ],
        },
      ],
    });
    assert.match(JSON.stringify(decodeInstant(matrix, 'errors over 6h')), /"invalid".*sum\(increase/);
    assert.equal(decodeInstant(success({ resultType: 'string', result: [1, 'x'] }), 'x').state, 'invalid');
  });

  it('may refuse a query, and says why on one line', () => {
    const body = { status: 'error', errorType: 'bad_data', error: 'parse error:\n unexpected }' };
    assert.deepEqual(decodeInstant(body, 'total over 1h'), {
      state: 'invalid',
      reason: 'The query of total over 1h was refused: parse error: unexpected }.',
    });
  });

  it('may fail to answer this time', () => {
    const body = { status: 'error', errorType: 'timeout', error: 'query timed out' };
    assert.deepEqual(decodeInstant(body, 'total over 1h'), {
      state: 'unanswered',
      reason: 'The query of total over 1h failed: query timed out.',
    });
  });

  it('may be anything else, and is then not taken for a count', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const decoded of [decodeInstant(body, 'x'), decodeSeries(body, 'x')])
          assert.ok(decoded.state === 'unanswered' || decoded.state === 'invalid');
      }),
    );
    for (const data of [null, [], { resultType: 'vector' }, { resultType: 'vector', result: [{ value: [1, 2] }] }])
      assert.equal(decodeInstant(success(data), 'x').state, 'unanswered');
  });

  it('may be a part of the whole, and says so', () => {
    assert.deepEqual(warningsIn(success({}, { warnings: ['store timed out', 7] })), ['store timed out']);
    assert.deepEqual(warningsIn(success({}, { infos: ['not a counter'] })), []);
    assert.deepEqual(warningsIn(success({}, { isPartial: true })), ['a part of the data is missing']);
  });
});

describe('a count', () => {
  it('is made of errors and events', () => {
    assert.deepEqual(countOf(3, 10, '1h'), { state: 'counted', bad: 3, total: 10 });
  });

  it('has no error where there is no series of errors yet', () => {
    assert.deepEqual(countOf(null, 10, '1h'), { state: 'counted', bad: 0, total: 10 });
  });

  it('is absent where no event was recorded', () => {
    assert.deepEqual(countOf(null, null, '1h'), { state: 'absent' });
  });

  it('is zero traffic, not absence, where the events are zero', () => {
    assert.deepEqual(countOf(0, 0, '1h'), { state: 'counted', bad: 0, total: 0 });
  });

  it('bears what rounding does', () => {
    assert.deepEqual(countOf(100.000001, 100, '1h'), { state: 'counted', bad: 100, total: 100 });
  });

  it('is never made of nonsense', () => {
    const reasons = [
      countOf(Number.NaN, 10, '1h'),
      countOf(1, Number.POSITIVE_INFINITY, '1h'),
      countOf(-1, 10, '1h'),
      countOf(11, 10, '1h'),
      countOf(1, 0, '1h'),
    ].map((count) => (count.state === 'invalid' ? count.reason : count.state));
    assert.deepEqual(reasons, [
      'The query of errors over 1h gave NaN, which is no count.',
      'The query of total over 1h gave Infinity, which is no count.',
      "The query of errors over 1h gave -1: a count can't be negative.",
      'Inconsistent: there are more errors (11) than events (10) over 1h.',
      'There are errors (1) but no events over 1h: the query of total leaves them out.',
    ]);
  });

  it('take what rounding leaves below zero for zero', () => {
    assert.deepEqual(countOf(-1e-9, 10, '1h'), { state: 'counted', bad: 0, total: 10 });
    assert.equal(countOf(-1e-3, 10, '1h').state, 'invalid');
    assert.equal(countOf(-1e-9, 0, '1h').state, 'invalid');
  });
});
