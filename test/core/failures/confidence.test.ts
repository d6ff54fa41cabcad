import assert from 'node:assert/strict';
import { type Confidence, confidenceOf } from '../../../src/core/failures/confidence';
import type { Tier } from '../../../src/core/failures/origins/origin';
import { DAY } from '../../../src/core/time/instant';

describe('how sure a blamed origin is', () => {
  const cases: [tier: Tier, chance: number, days: number, Confidence | null][] = [
    ['unanimous', 0.9, 3, 'likely'],
    ['unanimous', 0.68, 180, 'likely'],
    ['unanimous', 0.9, 181, null],
    ['unanimous', 0.67, 30, 'possible'],
    ['unanimous', 0.67, 31, null],
    ['mixed', 0.7, 90, 'likely'],
    ['ghost', 0.7, 3, 'likely'],
    ['ghost', 0.24, 3, null],
    ['recent', 0.9, 3, 'possible'],
    ['bulk', 0.9, 3, 'possible'],
    ['bulk', 0.9, 31, null],
  ];
  for (const [tier, chance, days, expected] of cases) {
    it(`${tier}, ${chance}, after ${days} days: ${expected ?? 'not named'}`, () => {
      assert.equal(confidenceOf({ commit: '', tier, lines: 0, of: 0, chance }, days * DAY), expected);
    });
  }
});
