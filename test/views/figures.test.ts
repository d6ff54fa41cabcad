import assert from 'node:assert/strict';
import type { ProfileName } from '../../src/core/delivery/profile';
import type { Measurement, Target } from '../../src/core/measurement';
import { NOT_YET } from '../../src/core/report/notYet';
import type { MeasurementName, Report } from '../../src/core/report/report';
import { type Figure, figuresOf } from '../../src/views/figures';
import { quietReport, sampleReport } from '../support/sampleReport';

function figure(name: MeasurementName, report: Report = sampleReport()): Figure | undefined {
  return figuresOf(report).find((candidate) => candidate.name === name);
}

function withRate(rate: Measurement, releases = 214): Report {
  const report = sampleReport();
  return {
    ...report,
    repository: { ...report.repository, releases },
    measurements: { ...report.measurements, changeFailureHintRate: rate },
  };
}

const share = { state: 'measured', unit: 'share', sampleSize: 12, windowDays: 90 } as const;

describe('the figures in words', () => {
  it('hold every measurement once', () => {
    const { measurements } = sampleReport();
    assert.deepEqual(
      figuresOf(sampleReport())
        .map(({ name }) => name)
        .toSorted(),
      Object.keys(measurements)
        .filter((name) => !Object.hasOwn(NOT_YET, name))
        .toSorted(),
    );
  });

  it('say a median with its sample, its tail, its direction and what it leaves out', () => {
    assert.deepEqual(figure('cycleTime'), {
      name: 'cycleTime',
      title: 'Cycle time',
      value: '19 h',
      notes: ['median of 58 changes', 'p75 41 h', 'p95 5.2 days'],
      direction: { turn: 'falling', words: 'falling: 31 h in the window before (64 changes)' },
      leftOut: ['9 by bots', '14 whose start git does not show', '1 with clocks that disagree'],
    });
  });

  it('give no value to what is unknown, and its reason in full', () => {
    const { value, notes, direction } = figure('batchLines') ?? {};
    assert.deepEqual([value, notes, direction], [null, ['The lines of the changes could not be counted.'], null]);
  });

  it('keep a measured zero apart from the unknown', () => {
    assert.equal(figure('changeFrequency', quietReport())?.value, '0 per week');
    assert.equal(figure('releaseFrequency', quietReport())?.value, null);
  });

  it('word change-failure hints as a lower bound', () => {
    const hints = figure('changeFailureHintRate');
    assert.equal(hints?.value, '≥ 6.5 %');
    assert.deepEqual(hints?.notes, [
      'at least 2 of 31 releases failed; last: v1.8.2, reverted after 2.6 h',
      '95 % interval 1.8 % to 20.7 %',
    ]);
  });

  it('do not call a lack of hints a failure rate of zero', () => {
    const hints = figure('changeFailureHintRate', withRate({ ...share, value: 0 }));
    assert.deepEqual([hints?.value, hints?.notes], ['none seen', ['no hint of a failure in 12 releases']]);
  });

  it('count failed changes where there are no releases, and say when the window grew', () => {
    const hints = figure('changeFailureHintRate', withRate({ ...share, value: 0.25, windowDays: 180 }, 0));
    assert.deepEqual(hints?.notes, [
      'at least 3 of 12 changes failed; last: v1.8.2, reverted after 2.6 h',
      'over 180 days, as the window holds too few',
    ]);
  });

  it('say first whether the target is met, in the unit of the figure', () => {
    const said = (name: MeasurementName, target: Target) => {
      const report = sampleReport();
      const measurement = { ...report.measurements[name], target };
      return figure(name, { ...report, measurements: { ...report.measurements, [name]: measurement } })?.notes[0];
    };
    assert.equal(said('cycleTime', { value: 24, bound: 'atMost', met: true }), 'meets the target of at most 24 h');
    assert.equal(said('leadTime', { value: 24, bound: 'atMost', met: false }), 'misses the target of at most 24 h');
    assert.equal(
      said('releaseFrequency', { value: 3, bound: 'atLeast', met: false }),
      'misses the target of at least 3 per week',
    );
    assert.equal(
      said('changeFailureHintRate', { value: 0.1, bound: 'atMost', met: null }),
      'not seen to miss the target of at most 10 %',
    );
  });

  it('say a lead time and a frequency in the words of the profile', () => {
    const said = (profile: ProfileName) => {
      const report = { ...sampleReport(), profile };
      return [figure('leadTime', report)?.notes[0], figure('releaseFrequency', report)?.value];
    };
    assert.deepEqual(said('dora'), ['median of 71 changes', '2.4 per week']);
    assert.deepEqual(said('datadog'), ['median of 71 commits', '2.4 per week']);
    assert.deepEqual(said('devlake'), ['median of 71 changes', '2.4 days per week']);
    assert.deepEqual(said('gitlab'), ['median of 71 changes', '0.34 per day']);
  });
});
