import assert from 'node:assert/strict';
import type { Confidence } from '../../../src/core/failures/confidence';
import type { Ground } from '../../../src/core/failures/failure';
import { precisionOf } from '../../../src/core/failures/precision';
import { DAY } from '../../../src/core/time/instant';

const blame: Ground = { by: 'blame', tier: 'unanimous', lines: 4, of: 4 };

describe('the precision of a hint', () => {
  const cells: readonly (readonly [Ground, Confidence, number, number | null])[] = [
    [{ by: 'name' }, 'certain', 0, 0.99],
    [{ by: 'patch', overlap: 0.9 }, 'certain', 0, 0.99],
    [{ by: 'trailer' }, 'stated', 400, 0.99],
    [{ by: 'sentence' }, 'stated', 0, 0.88],
    [blame, 'likely', 30, 0.8],
    [blame, 'likely', 30.1, 0.7],
    [blame, 'possible', 3, 0.5],
    [{ by: 'hotfix', repair: blame }, 'likely', 2, 0.8],
    [{ by: 'hotfix', repair: { by: 'name' } }, 'certain', 2, 0.9],
    [{ by: 'hotfix', repair: { by: 'sentence' } }, 'stated', 2, 0.88],
    [{ by: 'rollback', to: 'v1.0.0' }, 'certain', 2, null],
  ];
  for (const [ground, confidence, days, precision] of cells) {
    it(`is ${precision} for what is ${confidence} by ${ground.by} after ${days} days`, () => {
      assert.equal(precisionOf({ ground, confidence }, days * DAY), precision);
    });
  }
});
