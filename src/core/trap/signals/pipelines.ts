import type { Pipeline } from '../../facts/pipeline';
import { HOUR, type Instant, parseInstant, SECOND } from '../../time/instant';
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

const PASSED = /^(?:success|succeeded|successful|passed|ok|done|complete|completed)$/i;
const FAILED = /^(?:fail|failed|failure|error|errored|broken|timed.?out|timeout)$/i;
const REF = /^(?:refs\/heads\/|origin\/)/;

/** Those that neither passed nor failed (cancelled, skipped, running) are left out. */
export function runsOf({ observed: { pipelines, history }, weeks, at }: Look): Weekly<Run> {
  const mainline = history.facts.mainline?.name.replace(REF, '');
  const runs = pipelines.flatMap((pipeline) => {
    const run = runOf(pipeline);
    return run && pipeline.ref?.replace(REF, '') === mainline && run.endedAt < at ? [run] : [];
  });
  return byWeek(weeks, runs, ({ endedAt }) => endedAt);
}

function runOf({ status, startedAt, durationSeconds }: Pipeline): Run | undefined {
  const began = startedAt === null ? undefined : parseInstant(startedAt);
  const failed = FAILED.test(status?.trim() ?? '');
  if (began === undefined || !(failed || PASSED.test(status?.trim() ?? ''))) return undefined;
  const length = (durationSeconds ?? 0) * SECOND;
  return { hours: length > 0 ? length / HOUR : null, failed, endedAt: began + length };
}
