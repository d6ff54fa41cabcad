import type { PipelineRuns } from '../facts/pipelineRun';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';
import { measuredShare } from './measuredShare';

/** The share of the pipelines that ended on the mainline which failed. docs/metrics.md, "Pipelines". */
export function pipelineFailureRate({ runs, whyUnknown }: PipelineRuns, window: Window): Measurement {
  if (whyUnknown !== null) return unmeasured(whyUnknown);
  const outcomes = runs.filter(({ startedAt }) => isWithin(window, startedAt)).map(({ outcome }) => outcome);
  const [failed, passed] = (['failed', 'passed'] as const).map((end) => outcomes.filter((each) => each === end).length);
  const ended = (failed ?? 0) + (passed ?? 0);
  const leftOut = ended < outcomes.length ? { notEnded: outcomes.length - ended } : undefined;
  if (ended === 0) return unmeasured('No pipeline of the window is known to have passed or failed.', leftOut);
  return { ...measuredShare({ all: ended, some: failed ?? 0 }, window), ...(leftOut && { leftOut }) };
}
