import { pipelineRuns } from '../../facts/pipelineRun';
import { HOUR, type Instant, MINUTE } from '../../time/instant';
import { byWeek, type Look, type Weekly } from '../look';

/** A run on the mainline that came to an end. */
export interface Run {
  readonly hours: number | null;
  readonly failed: boolean;
  readonly endedAt: Instant;
}

/** Fewer runs in a window tell nothing. */
export const LEAST_RUNS = 10;
export const NO_RUNS = `no endpoint tells of ${LEAST_RUNS} runs on the mainline in both windows.`;

/** Those that neither passed nor failed (cancelled, skipped, running) are left out. */
export function runsOf({ observed: { pipelines, history }, weeks, at }: Look): Weekly<Run> {
  const told = pipelineRuns({ pipelines, lists: [] }, history.facts.mainline?.name ?? null, at);
  const runs = told.runs.flatMap(({ startedAt, minutes, outcome }): Run[] => {
    const length = (minutes ?? 0) * MINUTE;
    const endedAt = startedAt + length;
    if (outcome === null || endedAt >= at) return [];
    return [{ hours: length > 0 ? length / HOUR : null, failed: outcome === 'failed', endedAt }];
  });
  return byWeek(weeks, runs, ({ endedAt }) => endedAt);
}
