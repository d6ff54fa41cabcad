import assert from 'node:assert/strict';
import { NO_PIPELINES_TOLD } from '../../src/core/facts/toldFacts';
import { unmeasured } from '../../src/core/measurement';
import { pipelineFigures } from '../../src/views/pipelineFigures';
import { quietReport, sampleReport } from '../support/sampleReport';

describe('pipelines in words', () => {
  it('say how long they take and how often they fail', () => {
    assert.deepEqual(
      pipelineFigures(sampleReport()).map(({ value, notes }) => [value, notes[0]]),
      [
        ['12 min', 'median of 131 runs'],
        ['9.7 %', '14 of 145 runs failed'],
      ],
    );
  });

  it('are not there where nobody expects any, and unknown with why where somebody does', () => {
    const { measurements } = sampleReport();
    const figures = (reason: string) =>
      pipelineFigures({
        ...quietReport(),
        measurements: {
          ...measurements,
          pipelineDuration: unmeasured(reason),
          pipelineFailureRate: unmeasured(reason),
        },
      });
    assert.deepEqual(figures(NO_PIPELINES_TOLD), []);
    assert.deepEqual(
      figures('The pipelines of "prod" are invented, for show.').map(({ value, notes }) => [value, notes]),
      [
        [null, ['The pipelines of "prod" are invented, for show.']],
        [null, ['The pipelines of "prod" are invented, for show.']],
      ],
    );
  });
});
