import assert from 'node:assert/strict';
import { reworkShare } from '../../../src/core/delivery/reworkShare';
import { historyAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, sha } from '../../support/past';

const of = (...each: [name: string, written: number, rewritten: number][]) =>
  new Map(each.map(([name, written, rewritten]) => [sha(name), { written, rewritten }]));

describe('the rework share', () => {
  const { changes } = historyAtItsEnd(
    commit('old', -1),
    commit('a', 1),
    commit('b', 2),
    commit('docs', 3),
    commit('robot', 4, { bot: true }),
    commit('c', 5),
  );

  it('is the young lines that changes of the window rewrote per line that they wrote, without those of bots', () => {
    const rework = of(['old', 500, 500], ['a', 60, 5], ['b', 40, 15], ['docs', 0, 0], ['robot', 900, 900]);
    const { value, unit, sampleSize, leftOut, interval } = measured(reworkShare(changes, rework, WINDOW));
    assert.deepEqual([value, unit, sampleSize, interval], [0.2, 'share', 2, undefined]);
    assert.deepEqual(leftOut, { bot: 1, notCounted: 1 });
  });

  it('is 1 at most, however much was taken back', () => {
    assert.equal(measured(reworkShare(changes, of(['a', 10, 30]), WINDOW)).value, 1);
    assert.equal(measured(reworkShare(changes, of(['a', 0, 30]), WINDOW)).value, 1);
  });

  it('is unmeasured where no change wrote code, or lines could not be counted', () => {
    assert.match(notMeasured(reworkShare(changes, of(['a', 0, 0]), WINDOW)).reason, /wrote code/);
    assert.match(notMeasured(reworkShare(changes, null, WINDOW)).reason, /could not be counted/);
  });
});
