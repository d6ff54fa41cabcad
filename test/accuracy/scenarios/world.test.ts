import assert from 'node:assert/strict';
import { listOf } from '../../support/commitList';
import { botFlood } from './botFlood';
import { classicTrap } from './classicTrap';
import { type Half, halvesOf } from './halves';
import { healthyGrowth } from './healthyGrowth';
import { holidayDip } from './holidayDip';
import { lostTelemetry } from './lostTelemetry';
import { narrowedFailures } from './narrowedFailures';
import { nothingChanges } from './nothingChanges';
import { rewriteSprint } from './rewriteSprint';
import { risingHints } from './risingHints';
import type { Scenario } from './scenario';
import { worldOf } from './world';

const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);

/** A figure of the last 12 weeks ÷ that of the 12 before: in the history as the product reads it. */
function factorsOf(scenario: Scenario): (figure: keyof Half) => number {
  const { before, after } = halvesOf(scenario, SEEDS);
  return (figure) => after[figure] / before[figure];
}

function isNear(factor: number, expected: number): void {
  assert.ok(factor > expected * 0.75 && factor < expected * 1.33, `×${factor} is not about ×${expected}`);
}

describe('an invented history', function () {
  this.timeout(60_000);

  it('is the same for the same seed, and another for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => {
      const { facts, details, endpoints } = worldOf(nothingChanges, seed);
      return JSON.stringify([listOf(facts.commits), facts.tags, [...(details.rework ?? [])], endpoints]);
    });
    assert.equal(one, same);
    assert.notEqual(one, other);
  });

  it('of a healthy growth has 60 % more output and fails as seldom', () => {
    const factor = factorsOf(healthyGrowth);
    isNear(factor('changes'), 1.6);
    isNear(factor('releases'), 1.6);
    isNear(factor('failures') / factor('changes'), 1);
    isNear(factor('burn'), 1);
  });

  it('of the classic trap has 60 % more output, recoveries three times as long, four hotfixes for one, and no budget', () => {
    const factor = factorsOf(classicTrap);
    isNear(factor('changes'), 1.6);
    isNear(factor('recovery'), 3);
    isNear(factor('hotfixes'), 4);
    isNear(factor('burn'), 3.7);
    isNear(factor('files'), 1);
  });

  it('of a holiday has a fifth less output and nothing else', () => {
    const factor = factorsOf(holidayDip);
    isNear(factor('changes'), 0.82);
    isNear(factor('burn'), 1);
    isNear(factor('files'), 1);
  });

  it('of a rewrite has larger batches alone', () => {
    const factor = factorsOf(rewriteSprint);
    isNear(factor('files'), 2);
    isNear(factor('failures') / factor('changes'), 1);
    isNear(factor('burn'), 1);
  });

  it('of a flood of bots has as much of people', () => {
    const factor = factorsOf(botFlood);
    assert.ok(factor('botChanges') > 8);
    isNear(factor('changes'), 1);
  });

  it('of narrowed failures has fewer incidents and more that is taken back', () => {
    const factor = factorsOf(narrowedFailures);
    isNear(factor('failures'), 3.5);
    assert.ok(factor('incidents') < 0.8);
  });

  it('of rising hints has as many hotfixes and as much budget', () => {
    const factor = factorsOf(risingHints);
    isNear(factor('failures'), 3.5);
    isNear(factor('hotfixes'), 1);
    isNear(factor('burn'), 1);
  });

  it('of lost telemetry ends without samples', () => {
    const [reading] = worldOf(lostTelemetry, 1).endpoints.readings;
    assert.ok(reading?.state === 'read');
    assert.equal(reading.past.at(-1)?.count.state, 'absent');
    assert.equal(reading.past[0]?.count.state, 'counted');
    assert.equal(reading.recent['1h']?.state, 'absent');
  });
});
