import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reworkSteps, YOUNG } from '../../../src/core/code/reworkSteps';
import { commit, type Mark, merge, onDay, past, sha } from '../../support/past';

function stepsIn(marks: readonly Mark[], ...wanted: string[]) {
  const names = new Map(marks.map(({ name }) => [sha(name), name]));
  return reworkSteps(past(marks).commits, wanted.map(sha)).map(({ sha: name, place, youngFrom, begins }) => [
    names.get(name),
    place,
    youngFrom,
    begins,
  ]);
}

describe('what must be replayed', () => {
  const days = (...each: number[]) => each.map((day, i) => commit(`${i}`, day));

  it('is a change with those of less than 21 days before it', () => {
    assert.deepEqual(stepsIn(days(0, 9, 10, 20, 30, 40), '4'), [
      ['2', 0, null, true],
      ['3', 1, null, false],
      ['4', 2, 0, false],
    ]);
  });

  it('does not reach over a time without changes', () => {
    assert.deepEqual(stepsIn(days(0, 10, 60, 61), '1', '3'), [
      ['0', 0, null, true],
      ['1', 1, 0, false],
      ['2', 2, null, false],
      ['3', 3, 2, false],
    ]);
  });

  it('begins anew where changes between are not needed', () => {
    assert.deepEqual(stepsIn(days(0, 1, 50, 100), '1', '3'), [
      ['0', 0, null, true],
      ['1', 1, 0, false],
      ['3', 3, 3, true],
    ]);
  });

  it('ends where the history was cut off', () => {
    const marks = [commit('a', 0, { after: ['missing'] }), commit('b', 1), commit('c', 2)];
    assert.deepEqual(stepsIn(marks, 'a', 'c'), [
      ['b', 0, null, true],
      ['c', 1, 0, false],
    ]);
  });

  it('is the mainline, not what merges bring', () => {
    const marks = [commit('a', 0), commit('side', 1), commit('b', 2, { after: ['a'] }), merge('m', 3, 'b', 'side')];
    assert.deepEqual(stepsIn(marks, 'm'), [
      ['a', 0, null, true],
      ['b', 1, null, false],
      ['m', 2, 0, false],
    ]);
  });

  it('is nothing where nothing is wanted, or known of what is', () => {
    assert.deepEqual(stepsIn(days(0, 1)), []);
    assert.deepEqual(stepsIn(days(0, 1), 'other'), []);
  });

  it('holds all that is young to each, whatever else is wanted and whatever the clocks say', () => {
    const history = fc.array(fc.record({ day: fc.integer({ min: 0, max: 120 }), wanted: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(history, (each) => {
        const { commits } = past(each.map(({ day }, i) => commit(`${i}`, day)));
        const wanted = each.flatMap(({ wanted: isWanted }, i) => (isWanted ? [i] : []));
        const steps = reworkSteps(
          commits,
          wanted.map((i) => sha(`${i}`)),
        );
        const placeOf = new Map(steps.map((step) => [step.sha, step]));
        for (const i of wanted) {
          let oldest = i;
          while (oldest > 0 && onDay(each[oldest - 1]?.day ?? 0) > onDay(each[i]?.day ?? 0) - YOUNG) oldest--;
          const step = placeOf.get(sha(`${i}`));
          assert.equal(step?.youngFrom, placeOf.get(sha(`${oldest}`))?.place);
          assert.equal(
            steps.filter(({ place }) => place >= (step?.youngFrom ?? 0) && place <= (step?.place ?? 0)).length,
            i - oldest + 1,
          );
        }
        assert.deepEqual(steps.filter(({ youngFrom }) => youngFrom !== null).length, wanted.length);
        steps.forEach(({ place, begins }, at) => assert.equal(begins, steps[at - 1]?.place !== place - 1));
      }),
    );
  });
});
