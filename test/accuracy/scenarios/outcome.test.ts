import assert from 'node:assert/strict';
import { SCENARIOS } from './all';
import { nothingChanges } from './nothingChanges';
import { outcomesOf, reportOf } from './outcome';
import { worldOf } from './world';

const SEEDS = [1, 2, 3, 4, 5];
/** Of five verdicts; `npm run accuracy -- scenarios` has the shares of hundreds. */
const MOST_WRONG = 1;

describe('the verdict on invented histories', function () {
  this.timeout(60_000);

  for (const scenario of SCENARIOS) {
    it(`is right: ${scenario.name}`, () => {
      const outcomes = SEEDS.flatMap((seed) => outcomesOf(scenario, seed));
      for (const part of scenario.parts) {
        const wrong = outcomes.filter((outcome) => outcome.part === part && !outcome.isRight);
        const said = wrong.map(({ seed, verdict, atFault }) => `${seed}: ${verdict} (${atFault.join(' ')})`);
        assert.ok(wrong.length <= MOST_WRONG, said.join(', '));
      }
    });
  }

  it('is the same for the same seed, to the byte', () => {
    const [one, same] = [1, 1].map((seed) =>
      JSON.stringify(reportOf(worldOf(nothingChanges, seed), nothingChanges.parts[0])),
    );
    assert.equal(one, same);
  });
});
