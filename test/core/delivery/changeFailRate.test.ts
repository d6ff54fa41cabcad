import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeFailRate } from '../../../src/core/delivery/changeFailRate';
import { type Facts, factsOf } from '../../../src/core/facts/facts';
import type { Incident } from '../../../src/core/facts/incident';
import { releasesOf } from '../../../src/core/history/release';
import { DAY, formatInstant } from '../../../src/core/time/instant';
import { windowEnding } from '../../../src/core/time/window';
import { measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, onDay, past, tag } from '../../support/past';
import { deployment, incident, told } from '../../support/told';

/** Releases, four days apart: v1.0.0 on day 10 and so on. */
const releases = releasesOf(
  past(
    Array.from({ length: 20 }, (_, i) => [commit(`c${i}`, 10 + 4 * i), tag(`v1.${i}.0`, 10 + 4 * i, `c${i}`)]).flat(),
  ).tags,
  WINDOW.endAt,
);

function facts(incidents: readonly Incident[], deployed: readonly (readonly [string, number])[] = []): Facts {
  const deployments = deployed.map(([version, day]) => deployment({ version, finishedAt: formatInstant(onDay(day)) }));
  return factsOf(releases, told({ incidents, deployments }), WINDOW.endAt);
}

describe('the change fail rate', () => {
  it('is the share of releases that an incident is put down to, where no deployments are reported', () => {
    const rate = measured(changeFailRate(facts([incident(11), incident(15)]), WINDOW));
    assert.deepEqual([rate.value, rate.sampleSize, rate.unit, rate.windowDays], [2 / 20, 20, 'share', 90]);
    assert.ok(rate.interval, 'wider than ten points');
  });

  it('counts a release once, however many incidents it caused', () => {
    assert.equal(measured(changeFailRate(facts([incident(11), incident(11.5), incident(12)]), WINDOW)).value, 1 / 20);
  });

  it('counts apart what is not change-related, and what nobody can tell of', () => {
    const incidents = [incident(13.5), incident(17.5), incident(null), incident(-5), incident(95)];
    const { value, leftOut } = measured(changeFailRate(facts(incidents), WINDOW));
    assert.deepEqual([value, leftOut], [0, { notChangeRelated: 2, unknown: 1 }]);
  });

  it('is the share of what was deployed, each thing once, where deployments are reported', () => {
    const deployed = Array.from({ length: 12 }, (_, i) => [`2.${i}`, 20 + i] as const);
    const again = [['2.3', 40] as const, ['2.3', 41] as const];
    const rate = measured(changeFailRate(facts([incident(23.5), incident(40.5)], [...deployed, ...again]), WINDOW));
    assert.deepEqual([rate.value, rate.sampleSize], [1 / 12, 12]);
  });

  it('looks over a longer window where this one holds too few', () => {
    const rate = measured(changeFailRate(facts([incident(11)]), windowEnding(WINDOW.endAt, 30 * DAY)));
    assert.deepEqual([rate.windowDays, rate.sampleSize], [90, 20]);
    const few = [['2.0', 20] as const];
    assert.equal(
      notMeasured(changeFailRate(facts([], few), WINDOW)).reason,
      'Fewer than 10 deployments or releases in 180 days.',
    );
  });

  it('is unknown where no incidents are told of, or not of now, or not of the scope', () => {
    const reasonOf = (...asked: Parameters<typeof factsOf>) =>
      notMeasured(changeFailRate(factsOf(...asked), WINDOW)).reason;
    const end = WINDOW.endAt;
    assert.equal(reasonOf(releases, { ...told({}), lists: [] }, end), 'No endpoint reports incidents.');
    assert.match(reasonOf(releases, told({}, onDay(80)), end), /over a day ago/);
    assert.equal(
      reasonOf(releases, told({}), end, { id: 'api' }),
      'Incidents are known of the whole repository alone.',
    );
  });

  it('is a share, which one more incident never lowers', () => {
    const day = fc.double({ min: -10, max: 100, noNaN: true });
    const deployed = fc.array(fc.tuple(fc.constantFrom('2.0', '2.1', '2.2', '1.3.0'), day));
    fc.assert(
      fc.property(fc.array(day), day, deployed, (days, one, told) => {
        const rateOf = (...all: readonly number[]) => {
          const rate = changeFailRate(
            facts(
              all.map((at) => incident(at)),
              told,
            ),
            WINDOW,
          );
          return rate.state === 'measured' ? rate.value : 0;
        };
        assert.ok(rateOf(...days) >= 0 && rateOf(...days) <= 1);
        assert.ok(rateOf(one, ...days) >= rateOf(...days));
        assert.equal(rateOf(...days.toReversed()), rateOf(...days));
      }),
    );
  });
});
