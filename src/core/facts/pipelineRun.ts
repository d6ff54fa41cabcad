import { type Instant, MINUTE, parseInstant, SECOND } from '../time/instant';
import type { Pipeline } from './pipeline';
import { type ToldFacts, whyNotTold } from './toldFacts';

/** A pipeline that ran on the mainline. */
export interface PipelineRun {
  readonly startedAt: Instant;
  /** Null where it doesn't say. */
  readonly minutes: number | null;
  /** Null of what still runs, was cancelled or skipped, or says nothing. */
  readonly outcome: 'passed' | 'failed' | null;
}

/** What endpoints told of pipelines, as of an instant. */
export interface PipelineRuns {
  /** Oldest first. */
  readonly runs: readonly PipelineRun[];
  /** Why no figure may be made of them, as a sentence; null where one may. */
  readonly whyUnknown: string | null;
}

/** What servers call a run that went well: GitHub, GitLab, Jenkins, Azure, CircleCI, Buildkite. */
const PASSED = /^(?:pass|passed|success|succeeded|successful|ok|fixed)$/i;
const FAILED =
  /^(?:fail|failed|failing|failure|error|errored|broken|crashed|unstable|timeout|timed[-_ ]?out|startup_failure|partiallySucceeded)$/i;

/**
 * The runs on the mainline, or of which nobody says where they ran. docs/metrics.md, "Pipelines".
 * @param mainline Its name, with that of its remote or without. @param scope Runs are of the whole repository.
 */
export function pipelineRuns(
  told: Pick<ToldFacts, 'lists'> & { readonly pipelines: readonly Pipeline[] },
  mainline: string | null,
  now: Instant,
  scope: object | null = null,
): PipelineRuns {
  const runs = told.pipelines.flatMap(({ ref, status, startedAt, durationSeconds }): PipelineRun[] => {
    const at = startedAt === null ? undefined : parseInstant(startedAt);
    if (at === undefined || at >= now || (ref !== null && branchOf(ref) !== branchOf(mainline ?? ''))) return [];
    const minutes = durationSeconds === null ? null : (durationSeconds * SECOND) / MINUTE;
    return [{ startedAt: at, minutes, outcome: outcomeOf(status?.trim() ?? '') }];
  });
  return {
    runs: runs.toSorted((a, b) => a.startedAt - b.startedAt),
    whyUnknown: scope ? 'Pipelines are known of the whole repository alone.' : whyNotTold(told, now, 'pipelines'),
  };
}

function branchOf(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes)\//, '').replace(/^origin\//, '');
}

function outcomeOf(status: string): PipelineRun['outcome'] {
  if (PASSED.test(status)) return 'passed';
  return FAILED.test(status) ? 'failed' : null;
}
