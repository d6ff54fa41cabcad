import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../../src/core/time/instant';
import {
  ageOf,
  countOfChanges,
  direction,
  hours,
  number,
  objective,
  perWeek,
  share,
  span,
} from '../../src/views/words';

const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('words', () => {
  it('gives a number the digits that a reader can use', () => {
    assert.deepEqual([0, 0.0834, 0.25, 3.21, 9.96, 41.4, 1234.5].map(number), [
      '0',
      '0.083',
      '0.25',
      '3.2',
      '10',
      '41',
      '1,235',
    ]);
  });

  it('says a duration in minutes, hours or days, whichever reads best', () => {
    assert.deepEqual([0, 0.001, 0.25, 0.999, 1, 3.21, 31.4, 47.4, 48, 50.4, 2952].map(hours), [
      '0 min',
      'under 1 min',
      '15 min',
      '1 h',
      '1 h',
      '3.2 h',
      '31 h',
      '47 h',
      '2 days',
      '2.1 days',
      '123 days',
    ]);
  });

  it('gives negative figures a real minus sign', () => {
    assert.deepEqual([number(-3.21), hours(-3.21), share(-0.1243)], ['−3.2', '−3.2 h', '−12.4 %']);
  });

  it('says a share in percent', () => {
    assert.deepEqual([0.049, 0.0645, 0.382, 1, 12.4].map(share), ['4.9 %', '6.5 %', '38.2 %', '100 %', '1,240 %']);
  });

  it('takes what floating point left over for zero', () => {
    assert.deepEqual([0, -4.7e-14, 1e-12, 1 - (0.7 + 0.3)].map(share), ['0 %', '0 %', '0 %', '0 %']);
  });

  it('never rounds a small share or a small overspending to zero', () => {
    assert.deepEqual([share(0.0002), share(-0.0002)], ['< 0.1 %', '−0.1 %']);
  });

  it('keeps every digit of an objective', () => {
    assert.deepEqual([0.9, 0.99, 0.999, 0.9995, 0.99999].map(objective), [
      '90 %',
      '99 %',
      '99.9 %',
      '99.95 %',
      '99.999 %',
    ]);
  });

  it('says rates by the week', () => {
    assert.equal(perWeek(31 / (90 / 7)), '2.4 per week');
  });

  it('says spans in the largest unit that they fill', () => {
    assert.deepEqual([45_000, 2 * MINUTE, 3 * HOUR, 47 * HOUR, 90 * DAY].map(span), [
      '45 s',
      '2 min',
      '3 h',
      '47 h',
      '90 days',
    ]);
  });

  it('says an age, and forgives a clock that runs a little ahead', () => {
    assert.equal(ageOf(0, 30_000), 'just now');
    assert.equal(ageOf(0, 2 * MINUTE + 1), '2 min ago');
    assert.equal(ageOf(0, 3 * DAY), '3 days ago');
    assert.equal(ageOf(30_000, 0), 'just now');
    assert.equal(ageOf(10 * MINUTE, 0), '10 min in the future');
  });

  it('counts one thing in the singular', () => {
    assert.deepEqual([0, 1, 2, 1903].map(countOfChanges), ['0 changes', '1 change', '2 changes', '1,903 changes']);
  });

  it('says where a median came from, or why that is unknown', () => {
    assert.equal(
      direction({ state: 'known', direction: 'falling', before: 31.1, sampleBefore: 64 }, hours),
      'falling: 31 h in the window before (64 changes)',
    );
    assert.equal(direction({ state: 'unknown', reason: 'Too few.' }, hours), 'direction unknown: Too few.');
  });

  it('never shows an exponent, a NaN or a negative zero, whatever the figure', () => {
    const says = [number, hours, share, perWeek];
    fc.assert(
      fc.property(figure, fc.constantFrom(...says), (x, say) => {
        assert.doesNotMatch(say(x), /NaN|e[-+]?\d|Infinity|^−0(?:$| )|-/);
      }),
    );
  });
});
