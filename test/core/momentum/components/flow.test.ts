import assert from 'node:assert/strict';
import type { Component } from '../../../../src/core/momentum/momentum';
import { momentumOf } from '../../../../src/core/momentum/momentumIndex';
import { observedOf } from '../../../support/observed';
import { commit, type Mark, onDay, past, tag } from '../../../support/past';

const first: readonly Mark[] = [commit('first', 0, { begun: -1 }), tag('v1.0.0', 0, 'first')];

function flowOn(day: number, marks: readonly Mark[], others: Parameters<typeof observedOf>[2] = {}): Component {
  return momentumOf(observedOf(past(marks), onDay(day), others)).components.flow;
}

/** Changes that took so many days each, merged on these days. */
function took(days: number, on: readonly number[]): Mark[] {
  return on.map((day) => commit(`c${day}`, day, { begun: day - days }));
}

describe('flow', () => {
  it('is the median lead time in log scale', () => {
    const marks = [...first, ...took(2, [41, 42, 43, 44, 45]), tag('v1.1.0', 45, 'c45')];
    const { score, from, inputs } = flowOn(50, marks);
    assert.deepEqual([from, inputs[0]?.value, inputs[0]?.target, inputs[0]?.poor], ['leadTime', 96, 24, 720]);
    assert.deepEqual([inputs[0]?.targetIs, inputs[0]?.sampleSize, inputs[0]?.windowDays], ['default', 5, 28]);
    assert.ok(Math.abs((score ?? 0) - (1 - Math.log(4) / Math.log(30))) < 1e-9);
  });

  it('follows the target of the team, and so does what is poor', () => {
    const marks = [...first, ...took(2, [41, 42, 43, 44, 45]), tag('v1.1.0', 45, 'c45')];
    const { score, inputs } = flowOn(50, marks, { targets: { leadTime: 96 } });
    assert.deepEqual([score, inputs[0]?.targetIs, inputs[0]?.poor], [1, 'team', 2880]);
  });

  it('is the cycle time where nothing is released', () => {
    const { score, from, inputs } = flowOn(50, took(1, [41, 42, 43, 44, 45]));
    assert.deepEqual([score, from, inputs[0]?.value], [1, 'cycleTime', 24]);
  });

  it('looks further back while there are too few, and is unknown without enough', () => {
    const old = [
      ...first,
      ...took(1, [10, 11, 12]),
      tag('v1.1.0', 12, 'c12'),
      ...took(1, [60, 61]),
      tag('v1.2.0', 61, 'c61'),
    ];
    assert.deepEqual(
      [70, 110, 250].map((day) => flowOn(day, old).inputs[0]?.windowDays),
      [90, 180, undefined],
    );
    assert.equal(flowOn(250, old).reason, 'Fewer than 5 changes whose time can be told were released in 180 days.');
    const direct = [41, 42, 43, 44, 45].map((day) => commit(`c${day}`, day));
    assert.equal(flowOn(50, direct).reason, 'Fewer than 5 changes of 180 days show in git when work on them began.');
  });
});
