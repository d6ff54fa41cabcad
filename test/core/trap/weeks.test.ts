import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WEEK } from '../../../src/core/time/instant';
import { AFTER, BEFORE, grownBefore, isAfter, pooled, singles, sumIn, weeksBefore } from '../../../src/core/trap/weeks';

const ALL = 60;
const weekly = (count: (week: number) => number) => Array.from({ length: ALL }, (_, i) => count(i));

describe('the weeks that are compared', () => {
  it('end with the instant', () => {
    const weeks = weeksBefore(100 * WEEK);
    assert.deepEqual([weeks.length, weeks.at(-1)?.endAt, weeks[AFTER]?.startAt], [ALL, 100 * WEEK, 88 * WEEK]);
  });

  it('stand alone where they have three changes, and else with the next ones', () => {
    assert.deepEqual(pooled(weekly(() => 3)), singles());
    assert.equal(pooled(weekly(() => 1)).length, 8);
    assert.equal(pooled(weekly(() => 0)).length, 2);
    const last = pooled(weekly((week) => (week === ALL - 1 ? 2 : 3))).at(-1);
    assert.deepEqual(last, { from: ALL - 2, to: ALL });
  });

  it('are never pooled across the windows, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: ALL, maxLength: ALL }), (counts) => {
        const spans = pooled(counts);
        assert.deepEqual([spans[0]?.from, spans.at(-1)?.to], [BEFORE, ALL]);
        for (const [i, { to }] of spans.slice(0, -1).entries()) assert.equal(spans[i + 1]?.from, to);
        assert.ok(spans.some(({ to }) => to === AFTER));
        for (const side of [false, true]) {
          const some = spans.filter((span) => isAfter(span) === side);
          assert.ok(some.length === 1 || some.every((span) => sumIn(counts, span) >= 3));
        }
      }),
    );
  });

  it('grow backwards for what is rare, as far as the history goes', () => {
    assert.equal(
      grownBefore(
        weekly(() => 5),
        0,
      ),
      BEFORE,
    );
    assert.equal(
      grownBefore(
        weekly(() => 2),
        0,
      ),
      BEFORE - 24,
    );
    assert.equal(
      grownBefore(
        weekly(() => 0),
        0,
      ),
      0,
    );
    assert.equal(
      grownBefore(
        weekly(() => 0),
        13,
      ),
      24,
    );
    assert.equal(
      grownBefore(
        weekly(() => 0),
        30,
      ),
      BEFORE,
    );
  });
});
