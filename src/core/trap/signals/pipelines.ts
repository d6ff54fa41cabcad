import type { PipelineRun } from '../../facts/pipelineRun';
import { MINUTE } from '../../time/instant';
import { byWeek, type Look, type Weekly } from '../look';

/** Fewer runs in a window tell nothing. */
export const LEAST_RUNS = 10;

/** Runs on the mainline that had passed or failed by then. */
export function endedRuns({ observed: { pipelines }, weeks, at }: Look): Weekly<PipelineRun> {
  if (pipelines.whyUnknown !== null) return [];
  return byWeek(weeks, pipelines.runs, ({ startedAt, minutes, outcome }) =>
    outcome === null || startedAt + (minutes ?? 0) * MINUTE >= at ? null : startedAt,
  );
}

export function whyNoRuns({ observed: { pipelines } }: Look): string {
  return pipelines.whyUnknown ?? `fewer than ${LEAST_RUNS} runs on the mainline are told of one of the windows.`;
}
