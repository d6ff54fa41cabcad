import assert from 'node:assert/strict';
import { definitionDrift } from '../../../src/core/delivery/definitionDrift';
import { PROFILES } from '../../../src/core/delivery/profile';
import { factsOf } from '../../../src/core/facts/facts';
import type { Incident } from '../../../src/core/facts/incident';
import type { ToldFacts } from '../../../src/core/facts/toldFacts';
import type { Measurement } from '../../../src/core/measurement';
import { DAY } from '../../../src/core/time/instant';
import { windowEnding } from '../../../src/core/time/window';
import { failuresAtItsEnd, measured, notMeasured, WINDOW } from '../../support/measured';
import { commit, type Mark, revert, tag } from '../../support/past';
import { incident, told } from '../../support/told';

/** As many releases, four days apart from day 4 on; then one that has to be taken back. */
const releases = (count: number): Mark[] => [
  ...Array.from({ length: count }, (_, i) => [commit(`r${i}`, 4 * i + 4), tag(`v1.${i}.0`, 4 * i + 4, `r${i}`)]).flat(),
  ...[commit('bad', 80), tag('v2.0.0', 80, 'bad'), revert('fix', 82, 'bad'), tag('v2.1.0', 82, 'fix')],
];

function drift(
  incidents: readonly Incident[],
  { marks = releases(18), days = 90, facts = {} }: { marks?: Mark[]; days?: number; facts?: Partial<ToldFacts> } = {},
): Measurement {
  const [history, failures] = failuresAtItsEnd(...marks);
  const all = factsOf(history.releases, { ...told({ incidents }), ...facts }, WINDOW.endAt);
  return definitionDrift(history, failures, all, windowEnding(WINDOW.endAt, days * DAY), PROFILES.dora);
}

describe('the definition drift', () => {
  it('is by how many points the hints exceed what is reported', () => {
    const { value, unit, sampleSize } = measured(drift([]));
    assert.deepEqual([value, unit, sampleSize], [5, 'points', 20]);
    assert.equal(measured(drift([incident(81)])).value, 0);
    assert.equal(measured(drift([incident(5), incident(9), incident(81)])).value, -10);
  });

  it('compares the two over the same window, which grows for both', () => {
    assert.equal(measured(drift([], { days: 30 })).windowDays, 90);
  });

  it('is unknown where either is', () => {
    assert.equal(notMeasured(drift([], { facts: { lists: [] } })).reason, 'No endpoint reports incidents.');
    assert.equal(
      notMeasured(drift([], { marks: releases(4) })).reason,
      'Fewer than 10 deployments or releases in 180 days.',
    );
    const [history, failures] = failuresAtItsEnd(commit('a', 1));
    const facts = factsOf([], told({}), WINDOW.endAt);
    const ofProduct = definitionDrift(history, failures, facts, WINDOW, PROFILES.gitlab);
    assert.equal(notMeasured(ofProduct).reason, 'No tag names a release.');
  });
});
