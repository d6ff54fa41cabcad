import type { Look } from '../look';
import { byFactor, type Signal, unseen } from '../signal';
import { typicalOf } from '../typical';
import { halves, pooled } from '../weeks';
import { endedRuns, LEAST_RUNS, whyNoRuns } from './pipelines';

/** How long runs on the mainline took that passed: one that failed may have ended early. */
export function pipelineDuration(look: Look): Signal {
  const minutes = endedRuns(look).map((runs) =>
    runs.flatMap((run) => (run.outcome === 'passed' && run.minutes !== null && run.minutes > 0 ? [run.minutes] : [])),
  );
  const counts = minutes.map(({ length }) => length);
  const typical = Math.min(...halves(counts)) < LEAST_RUNS ? undefined : typicalOf(look, minutes, pooled(counts));
  if (!typical) return unseen('pipelineDuration', `Pipeline duration: ${whyNoRuns(look)}`);
  return {
    state: 'seen',
    signal: 'pipelineDuration',
    aboutReliability: false,
    unit: 'min',
    noun: 'Length of the typical pipeline',
    ...typical,
    matters: byFactor(typical.before, typical.after, 1.2),
    changes: [],
    releases: [],
  };
}
