import assert from 'node:assert/strict';
import type { Baseline } from '../../src/core/baseline/baseline';
import { usualInWords } from '../../src/views/baselineWords';
import { hours } from '../../src/views/words';

const usual: Baseline = {
  value: 19,
  usual: 11,
  low: 8,
  high: 15,
  spanDays: 7,
  spans: 26,
  byWeekday: false,
  unusual: null,
};

describe('what is usual, in words', () => {
  it('is a range', () => assert.deepEqual(usualInWords(usual, hours), ['usual here: 8 h to 15 h']));

  it('has what is unusual beside it, with the span that it is of', () => {
    assert.deepEqual(usualInWords({ ...usual, unusual: 'higher' }, hours), [
      'usual here: 8 h to 15 h',
      'unusually high: 19 h in the last 7 days',
    ]);
    assert.deepEqual(usualInWords({ ...usual, value: 2, spanDays: 1, unusual: 'lower' }, hours), [
      'usual here: 8 h to 15 h',
      'unusually low: 2 h in the last day',
    ]);
  });
});
