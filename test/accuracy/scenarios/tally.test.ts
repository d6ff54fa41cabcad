import assert from 'node:assert/strict';
import type { TrapVerdict } from '../../../src/core/trap/trap';
import { classicTrap } from './classicTrap';
import type { Outcome } from './outcome';
import { tableOf } from './table';
import { tallyOf } from './tally';

const [part] = classicTrap.parts;

function outcome(seed: number, verdict: TrapVerdict, change: number | null): Outcome {
  const isRight = verdict === 'trapped';
  return { part, seed, verdict, isRight, atFault: isRight ? [] : ['-burnRate'], index: 50, change };
}

describe('a tally', () => {
  const twenty = Array.from({ length: 19 }, (_, i) => outcome(i + 1, 'trapped', -20));

  it('meets its goal where one verdict of 20 is wrong, and misses it where two of 21 are', () => {
    const one = tallyOf(classicTrap, part, [...twenty, outcome(20, 'watch', -10)]);
    assert.deepEqual([one.said.trapped, one.said.watch, one.wrong], [19, 1, 0.05]);
    assert.deepEqual([one.atFault, one.seeds, one.isMet.verdict], [[['-burnRate', 1]], [20], true]);
    const two = tallyOf(classicTrap, part, [...twenty, outcome(20, 'watch', -10), outcome(21, 'sustainable', null)]);
    assert.equal(two.isMet.verdict, false);
    assert.match(
      tableOf([two]),
      /MISSED .*\nclassicTrap: -burnRate 2; seeds 20 21$|MISSED[^]*classicTrap: -burnRate 2; seeds 20 21$/,
    );
  });

  it('has the index fall where its mean does, and knows nothing of it without any', () => {
    assert.equal(tallyOf(classicTrap, part, twenty).isMet.index, true);
    assert.equal(tallyOf(classicTrap, part, [outcome(1, 'trapped', -1)]).isMet.index, false);
    assert.equal(tallyOf(classicTrap, part, [outcome(1, 'trapped', null)]).isMet.index, false);
  });
});
