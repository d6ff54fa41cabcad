import assert from 'node:assert/strict';
import type { Component, Momentum } from '../../../../src/core/momentum/momentum';
import { momentumOf } from '../../../../src/core/momentum/momentumIndex';
import { EQUAL_WEIGHTS } from '../../../../src/core/momentum/weights';
import type { ObjectiveReading, Step } from '../../../../src/core/reliability/reading';
import { reportedSlo } from '../../../../src/core/reliability/reportedSlo';
import type { Slo } from '../../../../src/core/reliability/slo';
import { DAY } from '../../../../src/core/time/instant';
import { observedOf } from '../../../support/observed';
import { past } from '../../../support/past';
import { ABSENT, counted, NOW, OBJECTIVE, REPORTED, readingOf } from '../../reliability/reading';

const ONLY = { ...EQUAL_WEIGHTS, delivery: 0, flow: 0, quality: 0, recovery: 0 };

function momentumWith(slos: readonly Slo[], readings: readonly ObjectiveReading[] = []): Momentum {
  return momentumOf(observedOf(past(), NOW, { slos, readings, weights: ONLY }));
}

function reliabilityOf(...slos: Slo[]): Component {
  return momentumWith(slos).components.reliability;
}

const slo = (id: string, remaining: number | null, facts: Partial<Slo> = {}): Slo => ({
  ...reportedSlo({ ...REPORTED, id, remaining }),
  ...facts,
});

/** Days of a thousand events, the last of which ends now, each with so many bad ones; null where nothing was recorded. */
function daysOf(bad: readonly (number | null)[]): readonly Step[] {
  return bad.map((each, i) => ({
    at: NOW - (bad.length - 1 - i) * DAY,
    count: each === null ? ABSENT : counted(each, 1000),
  }));
}

const readWith = (id: string, bad: readonly (number | null)[]): ObjectiveReading => ({
  ...readingOf({ objective: { ...OBJECTIVE, id } }),
  past: daysOf(bad),
});

describe('reliability', () => {
  it('is what is left of the worst budget', () => {
    const { score, from, inputs } = reliabilityOf(slo('a', 0.9), slo('b', 0.4));
    assert.deepEqual([score, from, inputs.length], [0.4, 'errorBudget', 1]);
    assert.deepEqual([inputs[0]?.name, inputs[0]?.value, inputs[0]?.windowDays], ['b', 0.4, 30]);
  });

  it('of an overspent budget is nothing, and shows by how much', () => {
    const { score, inputs } = reliabilityOf(slo('a', -2));
    assert.deepEqual([score, inputs[0]?.value], [0, -2]);
  });

  it('is unknown without any SLO, and where all are invented', () => {
    assert.equal(reliabilityOf().reason, 'No SLO is known.');
    assert.equal(reliabilityOf(slo('a', 0.9, { demo: true })).reason, 'No SLO is known.');
  });

  for (const [name, silent] of [
    ['has no data', slo('b', null, { state: 'noData', reason: 'Nothing was recorded in the last 30d.' })],
    ['is stale', slo('b', 0.9, { state: 'stale', reason: 'It stopped reporting.' })],
    ['is invalid', slo('b', 0.9, { state: 'invalid', reason: 'It has several series.' })],
  ] as const)
    it(`is unknown where one SLO ${name}, and names it`, () => {
      const { score, reason } = reliabilityOf(slo('a', 0.9), silent);
      assert.equal(score, null);
      assert.equal(reason, `What is left of "b" is unknown. ${silent.reason}`);
      assert.equal(reliabilityOf(slo('a', -0.1), silent).score, 0);
    });
});

describe('reliability of the days before', () => {
  const indexOn = ({ series }: Momentum, back: number) => series[series.length - 1 - back]?.index ?? null;

  it('is what was left by the end of each day, and of today what is left now', () => {
    // 30 days of 1000 events allow 30 bad ones; 15 on a day spend half of that
    const bad = [...Array.from({ length: 60 }, () => 0), 15, ...Array.from({ length: 39 }, () => 0)];
    const momentum = momentumWith([slo('a', 0.7)], [readWith('a', bad)]);
    const at = (back: number) => indexOn(momentum, back);
    assert.deepEqual([at(0), at(1), at(9), at(10), at(38), at(39), at(40)], [70, 100, 100, 50, 50, 50, 100]);
    // a quarter of the window has to be there
    assert.deepEqual([at(92), at(93), at(99), at(100)], [100, null, null, null]);
  });

  it('is unknown while one is silent that had begun to report', () => {
    const good = Array.from({ length: 100 }, () => 0);
    const silent = good.map((bad, day) => (day < 40 ? null : day < 60 ? bad : null));
    const momentum = momentumWith([slo('a', 1), slo('b', 1)], [readWith('a', good), readWith('b', silent)]);
    assert.deepEqual(
      [70, 45, 20, 5].map((back) => indexOn(momentum, back)),
      [100, 100, 100, null],
    );
  });

  it('does not count what could not be read', () => {
    const unread: ObjectiveReading = { state: 'unread', objective: OBJECTIVE, reason: 'It did not answer.' };
    const momentum = momentumWith([slo('a', 1)], [unread]);
    assert.deepEqual([indexOn(momentum, 0), indexOn(momentum, 1)], [100, null]);
  });
});
