import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unknownMomentum } from '../../src/core/momentum/momentumIndex';
import { changeInWords, goalInWords, inputTitle, momentumInWords, scoreInWords } from '../../src/views/momentumWords';
import { risingMomentum, sampleMomentum } from '../support/sampleMomentum';
import { SAMPLE_NOW, sampleReport } from '../support/sampleReport';

describe('the momentum index in words', () => {
  it('has its band, its direction and how much of it is known', () => {
    assert.equal(
      momentumInWords({ ...risingMomentum(SAMPLE_NOW), index: 72.4, band: [66.2, 77.8] }),
      'Momentum 72 of 100 (band 66 to 78), up 4 in 28 days, 80 % of the weights known',
    );
    assert.equal(
      momentumInWords({ ...sampleMomentum(SAMPLE_NOW), index: 29, change28d: -51.6, band: null, coverage: 1 }),
      'Momentum 29 of 100, down 52 in 28 days, 100 % of the weights known',
    );
  });

  it('says why it is unknown', () => {
    assert.equal(momentumInWords(unknownMomentum('Nothing is known.')), 'Momentum unknown: Nothing is known.');
  });

  it('says a change that rounds to nothing as none, and an unknown one as unknown', () => {
    assert.deepEqual(
      [0.4, -0.4, 0, 1, -1.5, null].map((change28d) => changeInWords({ change28d })),
      [
        'unchanged in 28 days',
        'unchanged in 28 days',
        'unchanged in 28 days',
        'up 1 in 28 days',
        'down 2 in 28 days',
        'unknown 28 days ago',
      ],
    );
  });

  it('says whose a target is', () => {
    const goal = { target: 24, unit: 'h' } as const;
    assert.deepEqual(
      (['default', 'team', 'usual'] as const).map((targetIs) => goalInWords({ ...goal, targetIs })),
      ['target: 24 h', "the team's target: 24 h", 'usual here: 24 h'],
    );
  });

  it('names what a score rests on: a figure, an SLO, invented ones as such, and nothing that objects have anyway', () => {
    assert.deepEqual(
      ['leadTime', 'search-latency', 'checkout-availability', 'constructor'].map((name) =>
        inputTitle(name, sampleReport()),
      ),
      [
        'Lead time for changes',
        'Error budget of search-latency',
        'Error budget of DEMO checkout-availability',
        'constructor',
      ],
    );
  });

  it('shows no exponent, no NaN and no negative zero', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (index, change28d, coverage) => {
          const words = momentumInWords({ ...sampleMomentum(SAMPLE_NOW), index, change28d, coverage });
          assert.doesNotMatch(`${words} ${scoreInWords(coverage)}`, /NaN|\de[-+]?\d|Infinity|-/);
        },
      ),
    );
  });
});
