import assert from 'node:assert/strict';
import { PROFILES } from '../../../../src/core/delivery/profile';
import type { Component } from '../../../../src/core/momentum/momentum';
import { momentumOf } from '../../../../src/core/momentum/momentumIndex';
import { formatInstant } from '../../../../src/core/time/instant';
import { observedOf } from '../../../support/observed';
import { commit, type Mark, onDay, past, revert, tag } from '../../../support/past';
import { deployment, incident, told } from '../../../support/told';

type Others = Parameters<typeof observedOf>[2];

function componentOn(
  name: 'quality' | 'recovery',
  day: number,
  marks: readonly Mark[],
  others: Others = {},
): Component {
  return momentumOf(observedOf(past(marks), onDay(day), others)).components[name];
}

/** A change a day, each of which is released at once where asked. */
function daily(count: number, releases: boolean): Mark[] {
  return Array.from({ length: count }, (_, day) => [
    commit(`c${day}`, day),
    ...(releases ? [tag(`v1.${day}.0`, day, `c${day}`)] : []),
  ]).flat();
}

const taken = (day: number, back: number): Mark[] => [
  revert(`r${day}`, day + 0.5, `c${day - back}`),
  tag(`v1.${day}.1`, day + 0.5, `r${day}`),
];

const rate = (score: number | null, failed: number, all: number) =>
  assert.ok(Math.abs((score ?? -1) - Math.min(1, Math.log(0.4 / ((failed + 1) / (all + 20))) / Math.log(8))) < 1e-6);

describe('quality', () => {
  it('is the share of failed releases, shrunk', () => {
    const marks = [...daily(28, true), ...taken(27, 1), ...taken(27.2, 3.2), ...taken(27.4, 5.4)];
    const { score, from, inputs } = componentOn('quality', 28, marks);
    assert.deepEqual([from, inputs[0]?.sampleSize, inputs[0]?.windowDays], ['changeFailureHintRate', 31, 28]);
    assert.ok(Math.abs((inputs[0]?.value ?? 0) - 4 / 51) < 1e-9);
    rate(score, 3, 31);
  });

  it('is that of changes without releases, bots aside', () => {
    const bots = Array.from({ length: 99 }, (_, i) => commit(`bot${i}`, 27 + i / 200, { bot: true }));
    const { score, inputs } = componentOn('quality', 28, [...daily(27, false), ...bots, revert('r', 27.9, 'c26')]);
    assert.equal(inputs[0]?.sampleSize, 28);
    rate(score, 1, 28);
    const { reason } = componentOn('quality', 28, daily(28, false), { profile: PROFILES.gitlab });
    assert.equal(reason, 'Fewer than 10 releases or changes in 180 days.');
  });

  it('looks further back while there are too few, and is unknown without enough', () => {
    const rare = Array.from({ length: 12 }, (_, i) => [
      commit(`c${i}`, i * 10),
      tag(`v1.${i}.0`, i * 10, `c${i}`),
    ]).flat();
    assert.deepEqual(
      [95, 120, 200, 300].map((day) => componentOn('quality', day, rare).inputs[0]?.windowDays),
      [180, 180, 180, undefined],
    );
    assert.equal(componentOn('quality', 95, daily(70, true)).inputs[0]?.windowDays, 90);
  });

  it('goes by incidents where they are told, and by hints in times of which nothing was told', () => {
    const marks = daily(300, true);
    const facts = told({ incidents: [incident(280.1, 281), incident(285.1, 286)], deployments: [] }, onDay(300));
    const { components, series } = momentumOf(observedOf(past(marks), onDay(300), { told: facts }));
    const { score, from, inputs } = components.quality;
    assert.deepEqual([from, inputs[0]?.sampleSize], ['changeFailRate', 28]);
    rate(score, 2, 28);
    assert.ok(series.some(({ index }) => index !== null));
    const stale = told({ incidents: [incident(280.1, 281)], deployments: [] }, onDay(200));
    assert.equal(componentOn('quality', 300, marks, { told: stale }).from, 'changeFailureHintRate');
  });

  it('counts what was deployed several times once', () => {
    const deployments = Array.from({ length: 12 }, (_, i) =>
      [0, 1].map((again) =>
        deployment({
          id: `${i}.${again}`,
          version: `1.${i}.0`,
          finishedAt: formatInstant(onDay(80 + i / 2 + again / 10)),
        }),
      ),
    ).flat();
    const facts = told({ incidents: [incident(85.1, 85.4)], deployments }, onDay(90));
    const { inputs } = componentOn('quality', 90, daily(40, false), { told: facts });
    assert.deepEqual([inputs[0]?.sampleSize, inputs[0]?.value], [12, 0.0625]);
  });
});

describe('recovery', () => {
  it('is the median time to the repair, by when users had it', () => {
    const marks = [...daily(28, true), ...taken(27, 1), ...taken(27.2, 3.2), ...taken(27.4, 5.4)];
    const { score, from, inputs } = componentOn('recovery', 28, marks);
    assert.deepEqual([from, inputs[0]?.sampleSize, inputs[0]?.windowDays], ['recoveryTime', 3, 28]);
    assert.ok(Math.abs((inputs[0]?.value ?? 0) - 3.7 * 24) < 1e-6);
    assert.ok(Math.abs((score ?? 0) - Math.log((7 * 24) / (3.7 * 24)) / Math.log(7)) < 1e-6);
  });

  it('is unknown with fewer than three', () => {
    const { score, reason } = componentOn('recovery', 28, [...daily(28, true), ...taken(27, 1)]);
    assert.deepEqual([score, reason], [null, 'Fewer than 3 failures of the last 180 days were repaired.']);
  });

  it('leaves out what had been there for more than 180 days', () => {
    const marks = [...daily(300, true), ...taken(299, 1), ...taken(299.05, 2.05), ...taken(299.08, 3.08)];
    const old = [...taken(299.1, 190.1), ...taken(299.2, 191.2), ...taken(299.3, 192.3), ...taken(299.35, 193.35)];
    const { inputs } = componentOn('recovery', 300, [...marks, ...old]);
    assert.deepEqual([inputs[0]?.sampleSize, inputs[0]?.value], [3, 61.2]);
    assert.equal(componentOn('recovery', 300, [...daily(300, true), ...old]).score, null);
  });

  it('is that of incidents where they are told', () => {
    const incidents = [incident(60, 60.5), incident(70, 71), incident(75, 75.25), incident(76)];
    const facts = told({ incidents }, onDay(90));
    const { score, from, inputs } = componentOn('recovery', 90, daily(90, true), { told: facts });
    assert.deepEqual([score, from, inputs[0]?.value, inputs[0]?.windowDays], [1, 'recoveryTimeReported', 12, 90]);
  });
});
