import assert from 'node:assert/strict';
import type { ProfileName } from '../../src/core/delivery/profile';
import type { Measurement, Target } from '../../src/core/measurement';
import { NOT_YET } from '../../src/core/report/notYet';
import type { MeasurementName, Report } from '../../src/core/report/report';
import type { Figure } from '../../src/views/figure';
import { figuresOf } from '../../src/views/figures';
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
  it('hold every measurement once, those of later versions where they are known', () => {
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
      notes: ['median of 58 changes', 'p75 41 h', 'p95 5.2 days', 'usual here: 8 h to 36 h'],
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

  it('word hotfixes and rework as lower bounds, too', () => {
    assert.deepEqual(
      (['deploymentReworkRate', 'hotfixShare'] as const).map((name) => [figure(name)?.value, figure(name)?.notes]),
      [
        ['≥ 6.5 %', ['at least 2 of 31 releases']],
        ['≥ 3.2 %', ['at least 1 of 31 releases']],
      ],
    );
    const report = sampleReport();
    const none = { ...share, value: 0 };
    const said = figure('hotfixShare', { ...report, measurements: { ...report.measurements, hotfixShare: none } });
    assert.deepEqual([said?.value, said?.notes], ['none seen', ['none of 12 releases']]);
  });

  it('say how many changes the rework is of', () => {
    const report = sampleReport();
    const measurements = { ...report.measurements, reworkShare: { ...share, value: 0.071 } };
    const rework = figure('reworkShare', { ...report, measurements });
    assert.deepEqual([rework?.value, rework?.notes], ['7.1 %', ['of the lines that 12 changes wrote']]);
  });

  describe('of what endpoints report', () => {
    const reported = ['changeFailRate', 'recoveryTimeReported', 'definitionDrift'] as const;
    const but = (change: Partial<Report>) =>
      reported.map((name) => figure(name, { ...quietReport(), ...change })?.value);
    const hidden = [undefined, undefined, undefined];
    const unknown = [null, null, null];
    const unmeasuredWith = (reason: string) => {
      const { measurements } = quietReport();
      return { ...measurements, changeFailRate: { state: 'unmeasured', reason } } as const;
    };

    it('say a rate, a median and whether failure has been narrowed', () => {
      assert.deepEqual(
        reported.map((name) => [figure(name)?.value, figure(name)?.notes[0], figure(name)?.leftOut]),
        [
          ['2.9 %', '1 of 34 releases failed', ['1 incident that is not change-related']],
          ['1.4 h', 'median of 2 incidents', ['1 still open']],
          ['+3.5 points', 'git shows more failures than are reported', []],
        ],
      );
      const report = sampleReport();
      const drift = { ...report.measurements.definitionDrift, value: -2 };
      const said = figure('definitionDrift', {
        ...report,
        measurements: { ...report.measurements, definitionDrift: drift },
      });
      assert.deepEqual(
        [said?.value, said?.notes],
        ['\u22122 points', ['git shows no more failures than are reported']],
      );
    });

    it('are not there where nobody expects any', () => {
      assert.deepEqual(but({}), hidden);
      const { repository } = quietReport();
      const ofScope = { ...repository, scope: 'api' };
      const measurements = unmeasuredWith('Incidents are known of the whole repository alone.');
      assert.deepEqual(but({ repository: ofScope, measurements }), hidden);
    });

    it('are unknown where an endpoint tells some, but not enough', () => {
      const measurements = unmeasuredWith('Fewer than 10 deployments or releases in 180 days.');
      assert.deepEqual(but({ measurements }), unknown);
      const deployment = {
        ...{ id: '1', service: null, environment: null, version: null, sha: null, status: null },
        ...{ startedAt: null, finishedAt: null, url: null, source: 'prod' },
      };
      assert.deepEqual(but({ deployments: [deployment] }), unknown);
    });
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
