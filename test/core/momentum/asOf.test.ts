import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PROFILE_NAMES, PROFILES } from '../../../src/core/delivery/profile';
import { COMPONENTS, type ComponentName } from '../../../src/core/momentum/momentum';
import { momentumOf } from '../../../src/core/momentum/momentumIndex';
import type { Weights } from '../../../src/core/momentum/weights';
import { DAY, formatInstant } from '../../../src/core/time/instant';
import { busyPast } from '../../support/busyPast';
import { observedOf } from '../../support/observed';
import { onDay } from '../../support/past';

/** The index is the score of this component. */
function only(name: ComponentName): Weights {
  return { delivery: 0, flow: 0, quality: 0, recovery: 0, reliability: 0, [name]: 1 };
}

describe('the series of the momentum index', () => {
  for (const name of COMPONENTS.filter((each) => each !== 'reliability'))
    it(`has of each day what was shown on that day: ${name}`, () => {
      let known = 0;
      fc.assert(
        fc.property(
          busyPast(),
          fc.integer({ min: 1, max: 240 }),
          fc.integer({ min: 0, max: 120 }),
          fc.constantFrom(...PROFILE_NAMES),
          (some, day, back, profileName) => {
            const others = { profile: PROFILES[profileName], weights: only(name) };
            const { series } = momentumOf(observedOf(some, onDay(day), others));
            const then = momentumOf(observedOf(some, onDay(day - back), others));
            if (then.index !== null) known += 1;
            assert.deepEqual(series[series.length - 1 - back], {
              at: formatInstant(onDay(day) - back * DAY),
              index: then.index,
            });
          },
        ),
        { numRuns: 50 },
      );
      assert.ok(known > 0, 'something is known of some days');
    });
});
