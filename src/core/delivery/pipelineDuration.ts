import type { PipelineRuns } from '../facts/pipelineRun';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';
import { Sample } from './sample';

/** Median minutes that a pipeline on the mainline took that passed. docs/metrics.md, "Pipelines". */
export function pipelineDuration({ runs, whyUnknown }: PipelineRuns, window: Window): Measurement {
  if (whyUnknown !== null) return unmeasured(whyUnknown);
  const sample = new Sample();
  for (const { startedAt, minutes, outcome } of runs) {
    if (!isWithin(window, startedAt)) continue;
    if (outcome !== 'passed') sample.leaveOut('notPassed');
    else if (minutes === null) sample.leaveOut('withoutTime');
    else sample.add(minutes);
  }
  return sample.median('min', window, 'No pipeline of the window is known to have passed and how long it took.');
}
