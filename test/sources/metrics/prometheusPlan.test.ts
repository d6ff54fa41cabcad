import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countQuestions, courseOf } from '../../../src/sources/metrics/prometheusPlan';
import { NOW, OBJECTIVE } from '../../core/reliability/reading';

describe('the questions about an objective', () => {
  it('are its two queries over the whole window and the recent ones', () => {
    const questions = countQuestions(OBJECTIVE, null);
    assert.deepEqual(
      Object.entries(questions).map(([name, { errors }]) => [name, errors.form['query']]),
      ['30d', '1h', '6h', '1d', '3d'].map((window, index) => [
        index === 0 ? 'whole' : window,
        `sum(increase(errors_total[${window}]))`,
      ]),
    );
    assert.equal(questions.whole.total.form['query'], 'sum(increase(requests_total[30d]))');
  });

  it('leave the time to the server, unless the past is asked about', () => {
    assert.equal('time' in countQuestions(OBJECTIVE, null).whole.errors.form, false);
    assert.equal(countQuestions(OBJECTIVE, NOW).whole.errors.form['time'], String(NOW / 1000));
  });

  it('cut 30 days into 120 steps of 6 hours that end with the window', () => {
    const { errors, ends } = courseOf(OBJECTIVE, NOW);
    assert.equal(errors.form['query'], 'sum(increase(errors_total[6h]))');
    assert.equal(errors.form['step'], '21600');
    assert.equal(errors.form['end'], String(NOW / 1000));
    assert.equal(errors.form['start'], String(NOW / 1000 - 119 * 21_600));
    assert.equal(ends.length, 120);
    assert.equal(ends.at(-1), NOW);
  });

  it('cut a short window into fewer steps, none under five minutes', () => {
    assert.equal(courseOf({ ...OBJECTIVE, windowSeconds: 3600 }, NOW).errors.form['step'], '300');
  });

  it('cut any window into steps that tile it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 366 * 24 * 60 }), (minutes) => {
        const { errors, ends } = courseOf({ ...OBJECTIVE, windowSeconds: minutes * 60 }, NOW);
        const step = Number(errors.form['step']) * 1000;
        assert.ok(step >= 5 * 60_000);
        assert.ok(ends.length <= 120);
        // what a whole number of milliseconds leaves over
        assert.ok(Math.abs(minutes * 60_000 - ends.length * step) < ends.length);
        assert.equal(Number(errors.form['start']) * 1000, ends[0]);
      }),
    );
  });
});
