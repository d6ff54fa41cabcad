import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  budgetsIn,
  errorRatio,
  exhaustionOf,
  remainingOf,
  withoutNoise,
} from '../../../src/core/reliability/errorBudget';
import { DAY, formatInstant } from '../../../src/core/time/instant';
import { ABSENT, counted, NOW } from './reading';

const targets = fc.double({ min: 0.5, max: 0.99999, noNaN: true });
const totals = fc.integer({ min: 1, max: 1e12 });
const WINDOW_SECONDS = (30 * DAY) / 1000;

function remainingAfter(bad: number, total: number, target: number): number {
  const ratio = errorRatio(counted(bad, total));
  assert.notEqual(ratio, null);
  return remainingOf(budgetsIn(ratio ?? Number.NaN, target));
}

describe('an error budget', () => {
  it('is whole without an error, and gone when the objective is just met', () => {
    assert.equal(remainingAfter(0, 1_000_000, 0.999), 1);
    assert.equal(remainingAfter(1000, 1_000_000, 0.999), 0);
    assert.equal(remainingAfter(2800, 1_000_000, 0.999), -1.8);
  });

  it('is gone exactly at the limit, whatever the objective', () => {
    for (const target of [0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99999])
      assert.equal(remainingAfter(Math.round((1 - target) * 1e8), 1e8, target), 0, `${target}`);
  });

  it('agrees with the example that was computed by hand', () => {
    // 10 a second; 0.02 % fail, but 10 % in one hour and 2 % in the last two
    assert.equal(remainingAfter(10_202.4, 25_920_000, 0.999), 0.606388889);
  });

  it('has no error ratio where there was no event', () => {
    assert.equal(errorRatio(counted(0, 0)), null);
    assert.equal(errorRatio(ABSENT), null);
    assert.equal(errorRatio({ state: 'invalid', reason: 'NaN' }), null);
  });

  it('never grows when more events are bad', () => {
    fc.assert(
      fc.property(
        totals,
        targets,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, target, one, other) => {
          const [fewer, more] = [Math.min(one, other) * total, Math.max(one, other) * total];
          assert.ok(remainingAfter(more, total, target) <= remainingAfter(fewer, total, target));
        },
      ),
    );
  });

  it('never shrinks when more events are good', () => {
    fc.assert(
      fc.property(
        totals,
        targets,
        fc.nat(1e9),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, target, more, share) => {
          const bad = share * total;
          assert.ok(remainingAfter(bad, total + more, target) >= remainingAfter(bad, total, target));
        },
      ),
    );
  });

  it('is a finite number for every count', () => {
    fc.assert(
      fc.property(totals, targets, fc.double({ min: 0, max: 1, noNaN: true }), (total, target, share) => {
        const remaining = remainingAfter(share * total, total, target);
        assert.ok(Number.isFinite(remaining) && remaining <= 1);
        assert.ok(!Object.is(remaining, -0));
      }),
    );
  });

  it('shows no noise of floating point', () => {
    assert.equal(withoutNoise(-4.69e-14), 0);
    assert.ok(Object.is(withoutNoise(-1e-14), 0));
    assert.equal(withoutNoise(0.1 + 0.2), 0.3);
  });
});

describe('the forecast of its exhaustion', () => {
  const forecast = (remaining: number, burnRate: number | null) => {
    return exhaustionOf({ remaining, burnRate, windowSeconds: WINDOW_SECONDS }, NOW);
  };

  it('is remaining × window ÷ burn rate away', () => {
    assert.equal(forecast(1, 1), formatInstant(NOW + 30 * DAY));
    assert.equal(forecast(0.5, 5), formatInstant(NOW + 3 * DAY));
  });

  it('is not made where nothing burns, nothing is left or nothing is known', () => {
    assert.equal(forecast(0.5, 0), null);
    assert.equal(forecast(0, 5), null);
    assert.equal(forecast(-0.1, 5), null);
    assert.equal(forecast(0.5, null), null);
  });

  it('is not made for times that no date can hold', () => {
    assert.equal(forecast(1, 1e-9), null);
  });
});
