import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Ground } from '../../../src/core/failures/failure';
import type { Tier } from '../../../src/core/failures/origin';
import { precisionOf } from '../../../src/core/failures/precision';
import { DAY } from '../../../src/core/time/instant';

const blame = (tier: Tier): Ground => ({ by: 'blame', tier, lines: 4, of: 4 });

describe('the precision of a hint', () => {
  const cells: readonly (readonly [Ground, number, number])[] = [
    [{ by: 'name' }, 0, 0.99],
    [{ by: 'patch', overlap: 0.9 }, 0, 0.99],
    [{ by: 'trailer' }, 400, 0.99],
    [{ by: 'sentence' }, 0, 0.88],
    [blame('unanimous'), 30, 0.83],
    [blame('unanimous'), 30.1, 0.73],
    [blame('unanimous'), 180, 0.73],
    [blame('unanimous'), 181, 0.62],
    [blame('unanimous'), 731, 0.43],
    [blame('mixed'), 30, 0.56],
    [blame('ghost'), 30, 0.62],
    [blame('bulk'), 1, 0.36],
    [{ by: 'hotfix', repair: blame('unanimous') }, 2, 0.83],
    [{ by: 'hotfix', repair: { by: 'sentence' } }, 2, 0.88],
    [{ by: 'rollback', to: 'v1.0.0' }, 2, 0.99],
  ];
  for (const [ground, days, precision] of cells) {
    const what = ground.by === 'blame' ? `${ground.by} (${ground.tier})` : ground.by;
    it(`is ${precision} by ${what} after ${days} days`, () => assert.equal(precisionOf(ground, days * DAY), precision));
  }

  it('never grows with the time that lies between', () => {
    const tiers = fc.constantFrom<Tier>('unanimous', 'mixed', 'ghost', 'bulk');
    fc.assert(
      fc.property(tiers, fc.nat(2000), fc.nat(2000), (tier, a, b) => {
        const [soon, late] = [Math.min(a, b), Math.max(a, b)].map((days) => precisionOf(blame(tier), days * DAY));
        assert.ok((soon ?? 0) >= (late ?? 0));
      }),
    );
  });
});
