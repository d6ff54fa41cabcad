import assert from 'node:assert/strict';
import { pipelineFailureRate } from '../../../src/core/delivery/pipelineFailureRate';
import type { Pipeline } from '../../../src/core/facts/pipeline';
import { pipelineRuns } from '../../../src/core/facts/pipelineRun';
import { wilsonInterval } from '../../../src/core/statistics/wilson';
import { measured, notMeasured, WINDOW } from '../../support/measured';
import { onDay } from '../../support/past';
import { pipeline, toldPipelines } from '../../support/pipelines';

const rate = (...pipelines: readonly Pipeline[]) =>
  pipelineFailureRate(pipelineRuns(toldPipelines(...pipelines), 'main', onDay(90)), WINDOW);

describe('how often pipelines fail', () => {
  it('is the share of those of the window that ended, with its interval', () => {
    const { value, sampleSize, interval, leftOut } = measured(
      rate(
        pipeline(-1, { status: 'failed' }),
        pipeline(1),
        pipeline(2),
        pipeline(3),
        pipeline(4, { status: 'failed' }),
        pipeline(5, { status: 'cancelled' }),
      ),
    );
    assert.deepEqual([value, sampleSize, leftOut], [0.25, 4, { notEnded: 1 }]);
    assert.deepEqual(interval, wilsonInterval(1, 4));
  });

  it('is unmeasured where none ended, or nobody tells', () => {
    assert.deepEqual(notMeasured(rate(pipeline(4, { status: 'running' }))).leftOut, { notEnded: 1 });
    const untold = pipelineRuns({ pipelines: [], lists: [] }, 'main', onDay(90));
    assert.equal(notMeasured(pipelineFailureRate(untold, WINDOW)).reason, 'No endpoint reports pipelines.');
  });
});
