import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countQuestions, courseOf, requestOf } from '../../../../src/sources/metrics/prometheus/plan';
import { NOW, OBJECTIVE } from '../../../core/reliability/reading';

const HOUR = 3_600_000;

/** In minutes. */
const courseOver = (minutes: number) => courseOf({ ...OBJECTIVE, windowSeconds: minutes * 60 }, NOW);

describe('the questions about an objective', () => {
  it('are its two queries over a window', () => {
    assert.deepEqual(countQuestions(OBJECTIVE, '6h'), [
      { query: 'sum(increase(errors_total[6h]))', subject: 'errors over 6h' },
      { query: 'sum(increase(requests_total[6h]))', subject: 'total over 6h' },
    ]);
  });

  it('leave the time to the server, unless the past is asked about', () => {
    const { path, form } = requestOf('up', { kind: 'instant', time: null });
    assert.equal(path, '/api/v1/query');
    assert.deepEqual(Object.keys(form), ['query', 'timeout']);
    assert.equal(requestOf('up', { kind: 'instant', time: NOW }).form['time'], String(NOW / 1000));
  });

  it('cut 30 days into hours that end with the window', () => {
    const { questions, evaluation, ends, step } = courseOf(OBJECTIVE, NOW);
    assert.equal(questions[0].query, 'sum(increase(errors_total[1h]))');
    assert.equal(ends.length, 720);
    assert.equal(ends.at(-1), NOW);
    assert.equal(step, HOUR);
    const { path, form } = requestOf('up', evaluation);
    assert.equal(path, '/api/v1/query_range');
    assert.deepEqual(form, {
      query: 'up',
      timeout: '10s',
      start: String((NOW - 719 * HOUR) / 1000),
      end: String(NOW / 1000),
      step: '3600',
      nocache: '1',
    });
  });

  for (const [days, hours, steps] of [
    [28, 1, 672],
    [7, 1, 168],
    [1, 0.25, 96],
    [90, 3, 720],
    [366, 24, 366],
  ] as const) {
    it(`cut ${days} days into steps of ${hours} h`, () => {
      const { ends, step } = courseOver(days * 24 * 60);
      assert.deepEqual([step, ends.length], [hours * HOUR, steps]);
    });
  }

  it('cut a short window into fewer steps, none under five minutes', () => {
    assert.equal(courseOver(60).step, 300_000);
  });

  it('cut any window into steps that tile it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 366 * 24 * 60 }), (minutes) => {
        const { ends, step } = courseOver(minutes);
        assert.ok(step >= 5 * 60_000);
        assert.ok(ends.length <= 720);
        // what a whole number of milliseconds leaves over
        assert.ok(Math.abs(minutes * 60_000 - ends.length * step) < ends.length);
      }),
    );
  });
});
