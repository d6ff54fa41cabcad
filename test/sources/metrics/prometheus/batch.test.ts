import assert from 'node:assert/strict';
import { batchedQuery, batchesOf, decodeBatch } from '../../../../src/sources/metrics/prometheus/batch';

const question = (query: string, subject = query) => ({ query, subject });
const body = (result: readonly object[], resultType = 'vector') => ({
  status: 'success',
  data: { resultType, result },
});
const series = (number: string, value: string) => ({ metric: { momentum: number }, value: [1_795_239_394, value] });
const sampled = (value: number) => ({ state: 'sampled', sample: [{ at: 1_795_239_394_000, value }] });

describe('a batch of queries', () => {
  it('is one query, each of whose parts carries its number, and each part once', () => {
    assert.equal(
      batchedQuery([question('sum(a)'), question('sum(b) # with a comment'), question('sum(a)')]),
      'label_replace(sum(a)\n,"momentum","0","","") or label_replace(sum(b) # with a comment\n,"momentum","1","","")',
    );
  });

  it('holds eighty queries at most, and those of an objective together', () => {
    const groups = Array.from({ length: 6 }, (_, group) =>
      Array.from({ length: 16 }, (_, index) => question(`q${group}_${index}`)),
    );
    assert.deepEqual(
      batchesOf(groups).map((batch) => batch.length),
      [5, 1],
    );
    assert.deepEqual(batchesOf(groups).flat(), groups);
  });

  it('is no longer than VictoriaMetrics takes, but for what is too long alone', () => {
    const batches = batchesOf([9000, 4000, 20_000, 100, 200].map((length) => [question('x'.repeat(length))]));
    assert.deepEqual(
      batches.map((batch) => batch.length),
      [2, 1, 2],
    );
  });
});

describe('the answer to a batch', () => {
  it('may have a hundred thousand series of one query, which is told of it', () => {
    const many = Array.from({ length: 100_000 }, () => series('0', '1'));
    const [only] = decodeBatch(body(many), [question('up', 'total over 1h')]) ?? [];
    assert.deepEqual(only, {
      state: 'invalid',
      reason: 'The query of total over 1h gave 100000 series; wrap it in sum(…).',
    });
  });

  it('is an answer for each question, whatever its order', () => {
    const questions = [question('a'), question('b'), question('a', 'again'), question('c')];
    assert.deepEqual(decodeBatch(body([series('1', '7'), series('0', 'NaN')]), questions), [
      sampled(Number.NaN),
      sampled(7),
      sampled(Number.NaN),
      { state: 'empty' },
    ]);
  });

  it('blames the question that gave several series', () => {
    assert.deepEqual(decodeBatch(body([series('0', '1'), series('0', '2')]), [question('a', 'errors over 6h')]), [
      { state: 'invalid', reason: 'The query of errors over 6h gave 2 series; wrap it in sum(…).' },
    ]);
  });

  it('may be a course', () => {
    const matrix = body(
      [
        {
          metric: { momentum: '0' },
          values: [
            [1, '1'],
            [2, '+Inf'],
          ],
        },
      ],
      'matrix',
    );
    assert.deepEqual(decodeBatch(matrix, [question('a')]), [
      {
        state: 'sampled',
        sample: [
          { at: 1000, value: 1 },
          { at: 2000, value: Number.POSITIVE_INFINITY },
        ],
      },
    ]);
  });

  for (const [what, answer] of [
    ['a refusal', { status: 'error', errorType: 'bad_data', error: 'parse error' }],
    ['no Prometheus', { hello: 'world' }],
    ['a scalar', body([1, '7'] as never, 'scalar')],
    ['series that lost their number', body([{ metric: {}, value: [1, '1'] }])],
    ['series that are none', body([7 as never])],
  ] as const) {
    it(`that is ${what} is none`, () => {
      assert.equal(decodeBatch(answer, [question('a')]), null);
    });
  }
});
