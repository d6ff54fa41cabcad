import type { Pipeline } from '../../src/core/facts/pipeline';
import type { pipelineRuns } from '../../src/core/facts/pipelineRun';
import { formatInstant } from '../../src/core/time/instant';
import { onDay } from './past';

/** A run of ten minutes on the mainline that went well, unless said. */
export function pipeline(day: number, facts: Partial<Pipeline> = {}): Pipeline {
  return {
    ...{ id: String(day), name: 'build', ref: 'main', sha: null, status: 'success', url: null, source: 'prod' },
    startedAt: formatInstant(onDay(day)),
    durationSeconds: 600,
    ...facts,
  };
}

/** What one endpoint told of pipelines on day 90. */
export function toldPipelines(...pipelines: Pipeline[]): Parameters<typeof pipelineRuns>[0] {
  return { pipelines, lists: [{ kind: 'pipelines', source: 'prod', sampledAt: onDay(90), demo: false }] };
}
