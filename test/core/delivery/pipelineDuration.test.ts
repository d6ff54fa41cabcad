import assert from 'node:assert/strict';
import { pipelineDuration } from '../../../src/core/delivery/pipelineDuration';
import type { Pipeline } from '../../../src/core/facts/pipeline';
import { pipelineRuns } from '../../../src/core/facts/pipelineRun';
import { measured, notMeasured, WINDOW } from '../../support/measured';
import { onDay } from '../../support/past';
import { pipeline, toldPipelines } from '../../support/pipelines';

const duration = (...pipelines: readonly Pipeline[]) =>
  pipelineDuration(pipelineRuns(toldPipelines(...pipelines), 'main', onDay(90)), WINDOW);

describe('how long pipelines take', () => {
  it('is the median of those of the window that passed, in minutes', () => {
    const { value, unit, sampleSize, leftOut } = measured(
      duration(
        pipeline(-1, { durationSeconds: 9000 }),
        pipeline(1, { durationSeconds: 300 }),
        pipeline(2, { durationSeconds: 900 }),
        pipeline(3, { durationSeconds: 600 }),
        pipeline(4, { durationSeconds: 5, status: 'failure' }),
        pipeline(5, { durationSeconds: null }),
      ),
    );
    assert.deepEqual([value, unit, sampleSize, leftOut], [10, 'min', 3, { notPassed: 1, withoutTime: 1 }]);
  });

  it('is unmeasured where none passed, or nobody tells', () => {
    assert.deepEqual(notMeasured(duration(pipeline(4, { status: 'failure' }))).leftOut, { notPassed: 1 });
    const untold = pipelineRuns({ pipelines: [], lists: [] }, 'main', onDay(90));
    assert.equal(notMeasured(pipelineDuration(untold, WINDOW)).reason, 'No endpoint reports pipelines.');
  });
});
