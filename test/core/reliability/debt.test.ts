import assert from 'node:assert/strict';
import fc from 'fast-check';
import { workbookAlerts } from '../../../src/core/reliability/alert';
import { debtOf } from '../../../src/core/reliability/debt';
import type { Count } from '../../../src/core/reliability/reading';
import { ABSENT, counted, OBJECTIVE, readingOf, stepsOf } from './reading';

const ALERTS = workbookAlerts(OBJECTIVE.windowSeconds);
const HOURS = 720;
/** 30 days of hours with 10 000 requests each. */
const hours = (errorsIn: (hour: number) => number | null): Count[] =>
  Array.from({ length: HOURS }, (_, hour) => {
    const bad = errorsIn(hour);
    return bad === null ? ABSENT : counted(bad, 10_000);
  });
const debt = (counts: readonly Count[], leastErrors = 3) =>
  debtOf(readingOf({ steps: stepsOf(counts) }), ALERTS, leastErrors);

describe('the debt of an SLO', () => {
  it('is not known where nothing was burnt, or nothing was read', () => {
    assert.equal(debt(hours(() => 0)), null);
    assert.equal(debt([]), null);
    assert.equal(debt(hours(() => null)), null);
  });

  it('is all that burns too slowly for an alert', () => {
    // 0.9 budgets, evenly
    assert.equal(debt(hours(() => 9)), 1);
  });

  it('is nothing of what an alert tells from its first hour', () => {
    assert.equal(debt(hours((hour) => (hour === 300 ? 1000 : 0))), 0);
  });

  it('is what burnt before the alert went off', () => {
    // 4 budgets: not enough for a page, and over a day more than 3 after 19 of them
    const counts = hours((hour) => (hour >= 300 && hour < 324 ? 40 : 0));
    // 3 d > 1 holds sooner: after 19 hours too (19 × 4 ÷ 72 > 1)
    assert.equal(debt(counts), 18 / 24);
  });

  it('tells nothing of what stopped, even if the long window still remembers it', () => {
    // a bad hour, then a slow burn below 1 that the day and the three days would still see
    const counts = hours((hour) => (hour === 300 ? 3000 : hour > 310 && hour < 360 ? 9 : 0));
    assert.equal(debt(counts), withRest((49 * 9) / (3000 + 49 * 9)));
  });

  it('counts errors that are too few for an alert', () => {
    const few = hours((hour) => (hour % 100 === 0 ? 2 : 0)).map((count) =>
      count.state === 'counted' ? counted(count.bad, 10) : count,
    );
    assert.equal(debt(few, 3), 1);
    assert.equal(debt(few, 1), 0);
  });

  it('lies between nothing and all', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 100 }), (errors) => {
        const share = debt(errors.map((bad) => counted(bad, 10_000)));
        assert.ok(share === null || (share >= 0 && share <= 1));
      }),
    );
  });
});

function withRest(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
