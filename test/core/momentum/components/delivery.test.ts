import assert from 'node:assert/strict';
import { PROFILES } from '../../../../src/core/delivery/profile';
import type { Component, ScoreInput } from '../../../../src/core/momentum/momentum';
import { momentumOf } from '../../../../src/core/momentum/momentumIndex';
import { observedOf } from '../../../support/observed';
import { commit, type Mark, onDay, past, tag } from '../../../support/past';

/** A change on each `apart`-th day, and a release on every `released`-th of them. */
function every(apart: number, from: number, to: number, released = 0): Mark[] {
  const days = Array.from({ length: Math.floor((to - from) / apart) }, (_, i) => from + i * apart);
  return days.flatMap((day, i) => {
    const name = `c${day}`;
    const isReleased = released > 0 && i % released === released - 1;
    return [commit(name, day), ...(isReleased ? [tag(`v1.${day}.0`, day, name)] : [])];
  });
}

function deliveryOn(day: number, marks: readonly Mark[], others: Parameters<typeof observedOf>[2] = {}): Component {
  return momentumOf(observedOf(past(marks), onDay(day), others)).components.delivery;
}

function inputOf({ inputs }: Component, name: string): ScoreInput {
  const input = inputs.find((each) => each.name === name);
  assert.ok(input, name);
  return input;
}

describe('delivery', () => {
  it('is held against what is usual here', () => {
    const delivery = deliveryOn(250, [...every(1, 0, 222, 2), ...every(2, 222, 250, 2)]);
    const { value, target, targetIs, poor, unit, windowDays, score } = inputOf(delivery, 'changeFrequency');
    assert.deepEqual([value, target, targetIs, poor, unit, windowDays], [3.5, 7, 'usual', 7 / 8, '1/week', 28]);
    assert.ok(Math.abs(score - 2 / 3) < 1e-9);
    const days = inputOf(delivery, 'changeDays');
    assert.deepEqual([days.value, days.target, days.unit], [14, 28, 'days']);
    assert.deepEqual(inputOf(delivery, 'releaseFrequency').value, 1.75);
    assert.ok(Math.abs((delivery.score ?? 0) - 2 / 3) < 1e-6);
  });

  it('is no better for more than is usual', () => {
    const delivery = deliveryOn(250, [...every(1, 0, 222), ...every(0.25, 222, 250)]);
    assert.deepEqual([delivery.score, inputOf(delivery, 'changeFrequency').value], [1, 28]);
  });

  it('does not count what bots do', () => {
    const flood = Array.from({ length: 500 }, (_, i) => commit(`bot${i}`, 230 + i / 50, { bot: true }));
    const team = every(1, 0, 250);
    assert.deepEqual(deliveryOn(250, [...team, ...flood]), deliveryOn(250, team));
  });

  it('needs eight weeks of history before the window', () => {
    assert.equal(deliveryOn(83, every(1, 0, 83)).score, null);
    assert.match(deliveryOn(83, every(1, 0, 83)).reason ?? '', /^There are fewer than 8 weeks of history/);
    assert.equal(deliveryOn(84, every(1, 0, 84)).score, 1);
  });

  it('looks at 90 days where little is usual, and says nothing where that is too little as well', () => {
    const delivery = deliveryOn(300, every(14, 0, 300));
    const { windowDays, score } = inputOf(delivery, 'changeFrequency');
    assert.deepEqual([windowDays, score], [90, 1]);
    assert.equal(deliveryOn(300, every(60, 0, 300)).score, null);
  });

  it('is unknown where nothing ever happened of what the team wants', () => {
    const targets = { releaseFrequency: 1, changeFrequency: 14 };
    assert.equal(deliveryOn(40, [], { targets }).score, null);
    const { inputs } = deliveryOn(40, every(1, 0, 40), { targets });
    assert.deepEqual(
      inputs.map(({ name }) => name),
      ['changeFrequency'],
    );
  });

  it('takes a target of none for none', () => {
    const targets = { releaseFrequency: 0, changeFrequency: 0 };
    assert.equal(deliveryOn(40, every(1, 0, 40, 7), { targets }).score, null);
    assert.equal(inputOf(deliveryOn(250, every(1, 0, 250), { targets }), 'changeFrequency').targetIs, 'usual');
  });

  it('is held against what the team wants instead, whatever the history', () => {
    const targets = { releaseFrequency: 1, changeFrequency: 14 };
    const delivery = deliveryOn(40, every(1, 0, 40, 7), { targets });
    const [releases, changes] = [inputOf(delivery, 'releaseFrequency'), inputOf(delivery, 'changeFrequency')];
    assert.deepEqual([releases.target, releases.targetIs, releases.score], [1, 'team', 1]);
    assert.deepEqual([changes.target, changes.poor, changes.value], [14, 14 / 8, 7]);
    assert.ok(Math.abs(changes.score - 2 / 3) < 1e-9);
  });

  it('counts days with a release where the profile does', () => {
    const twice = every(0.5, 0, 250, 1);
    const releases = (profile: 'dora' | 'devlake') =>
      inputOf(deliveryOn(250, twice, { profile: PROFILES[profile] }), 'releaseFrequency').value;
    assert.deepEqual([releases('dora'), releases('devlake')], [14, 7]);
  });
});
