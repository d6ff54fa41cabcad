import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Baseline } from '../../../src/core/baseline/baseline';
import { baselinesOf } from '../../../src/core/baseline/baselines';
import type { Targets } from '../../../src/core/target';
import { anyPast } from '../../support/anyPast';
import { busyPast } from '../../support/busyPast';
import { observedOf } from '../../support/observed';
import { commit, type Mark, onDay, past, revert, tag } from '../../support/past';

/** Day 0 is a Thursday; days end at midnight. */
const END = 200;

/** So many changes on each of the days, each of which took so many hours. */
function changes(perDay: (day: number) => number, { from = 0, to = END, hours = 0 } = {}): Mark[] {
  return Array.from({ length: to - from }, (_, i) => from + i).flatMap((day) =>
    Array.from({ length: perDay(day) }, (_, n) => {
      const at = day + (n + 1) / 100;
      return commit(`d${day}n${n}`, at, { begun: at - hours / 24, files: Array.from({ length: 3 }, (_, f) => `${f}`) });
    }),
  );
}

function baselinesAt(day: number, marks: readonly Mark[], targets: Targets = {}) {
  return baselinesOf(observedOf(past(marks), onDay(day), { targets }));
}

function some(baseline: Baseline | undefined): Baseline {
  assert.ok(baseline);
  return baseline;
}

const isWeekend = (day: number) => day % 7 === 0 || day % 7 === 1;

describe('what is usual here', () => {
  it('is learnt for each day of the week where a day holds enough', () => {
    const working = (day: number) => (isWeekend(day) ? 0 : 10);
    const weekday = some(baselinesAt(END, changes(working)).changeFrequency);
    assert.ok(!isWeekend(END - 1));
    assert.deepEqual([weekday.value, weekday.usual, weekday.unusual], [70, 70, null]);
    assert.deepEqual([weekday.spanDays, weekday.spans, weekday.byWeekday], [1, 26, true]);
    const weekend = some(baselinesAt(END - 2, changes(working, { to: END - 2 })).changeFrequency);
    assert.ok(isWeekend(END - 3));
    assert.deepEqual([weekend.value, weekend.usual, weekend.unusual], [0, 0, null]);
    const off = changes((day) => (day === END - 1 ? 0 : working(day)));
    assert.equal(some(baselinesAt(END, off).changeFrequency).unusual, 'lower');
    const worked = changes((day) => (day === END - 3 ? 10 : working(day)), { to: END - 2 });
    assert.equal(some(baselinesAt(END - 2, worked).changeFrequency).unusual, 'higher');
  });

  it('pools what happens rarely into longer spans', () => {
    const each = (apart: number) =>
      some(
        baselinesAt(
          END,
          changes((day) => (day % apart === 0 ? 1 : 0)),
        ).changeFrequency,
      );
    assert.deepEqual(
      [1, 2, 5].map((apart) => [each(apart).spanDays, each(apart).byWeekday, each(apart).unusual]),
      [
        [7, false, null],
        [14, false, null],
        [28, false, null],
      ],
    );
    assert.equal(
      baselinesAt(
        END,
        changes((day) => (day % 8 === 0 ? 1 : 0)),
      ).changeFrequency,
      undefined,
    );
  });

  it('is the median and three deviations around it, and no less than chance makes', () => {
    const steady = some(
      baselinesAt(
        END,
        changes(() => 1),
      ).changeFrequency,
    );
    assert.deepEqual([steady.usual, steady.low], [7, 0]);
    assert.ok(Math.abs(steady.high - (7 + 3 * Math.sqrt(7))) < 1e-6);
    // weeks of 7 and of 49 changes by turns: median 28, MAD 21
    const uneven = changes((day) => (Math.floor((END - 1 - day) / 7) % 2 === 0 ? 1 : 7));
    const { spanDays, usual, high } = some(baselinesAt(END, uneven).changeFrequency);
    if (spanDays === 7) assert.ok(Math.abs(high - (usual + 3 * 1.4826 * 21)) < 1e-6);
  });

  it('is known of times, sizes and failures as well', () => {
    const marks = changes(() => 2, { hours: 5 });
    const tags = Array.from({ length: END }, (_, day) => tag(`v1.${day}.0`, day + 0.5, `d${day}n1`));
    const { cycleTime, leadTime, batchSize, changeFailureHintRate, releaseFrequency } = baselinesAt(END, [
      ...marks,
      ...tags,
    ]);
    assert.ok(Math.abs(some(cycleTime).usual - 5) < 1e-6 && some(leadTime).usual > 5);
    assert.deepEqual([some(batchSize).usual, some(batchSize).unusual], [3, null]);
    assert.deepEqual([some(releaseFrequency).usual, some(releaseFrequency).spanDays], [7, 7]);
    assert.deepEqual([some(changeFailureHintRate).usual, some(changeFailureHintRate).value], [0, 0]);
    const undone = Array.from({ length: 6 }, (_, i) => revert(`r${i}`, END - 1 + 0.6 + i / 100, `d${END - 6 + i}n0`));
    const failed = baselinesAt(END, [
      ...marks,
      ...tags,
      ...undone,
      tag('v2.0.0', END - 0.1, 'r5'),
    ]).changeFailureHintRate;
    assert.equal(some(failed).unusual, 'higher');
  });

  it('has the target of the team for a bound on the bad side', () => {
    const marks = changes(() => 2, { hours: 5 });
    const at = (targets: Targets) => baselinesAt(END, marks, targets);
    const cycle = some(at({ cycleTime: 4 }).cycleTime);
    assert.deepEqual([cycle.high, cycle.unusual], [4, 'higher']);
    assert.ok(cycle.low <= cycle.high);
    const frequency = some(at({ changeFrequency: 20 }).changeFrequency);
    assert.deepEqual([frequency.low, frequency.unusual], [20, 'lower']);
    assert.equal(some(at({ cycleTime: 6 }).cycleTime).unusual, null);
  });

  it('is unknown with fewer than six spans', () => {
    const marks = changes(() => 1);
    assert.equal(
      baselinesAt(
        48,
        changes(() => 1, { to: 48 }),
      ).changeFrequency,
      undefined,
    );
    assert.equal(
      some(
        baselinesAt(
          49,
          changes(() => 1, { to: 49 }),
        ).changeFrequency,
      ).spans,
      6,
    );
    assert.deepEqual(baselinesOf(observedOf(past(), onDay(1))), {});
    assert.ok(marks.length > 0);
  });

  it('whatever the history, lies around its median and is finite', () => {
    fc.assert(
      fc.property(fc.oneof(anyPast(), busyPast()), fc.integer({ min: 0, max: 300 }), (facts, day) => {
        for (const baseline of Object.values(baselinesOf(observedOf(facts, onDay(day))))) {
          const { value, usual, low, high, spans, unusual } = baseline;
          assert.ok([value, usual, low, high].every((each) => Number.isFinite(each) && each >= 0));
          assert.ok(low <= usual && usual <= high && spans >= 6);
          assert.equal(unusual, value > high ? 'higher' : value < low ? 'lower' : null);
        }
      }),
      { numRuns: 50 },
    );
  });
});
