import type { Look } from '../look';
import { byFactor, type Signal, unseen } from '../signal';
import { typicalOf } from '../typical';
import { halves, pooled } from '../weeks';
import { LEAST_RUNS, NO_RUNS, runsOf } from './pipelines';

/** How long runs on the mainline took that passed: one that failed may have ended early. */
export function pipelineDuration(look: Look): Signal {
  const hours = runsOf(look).map((runs) => runs.flatMap((run) => (run.failed ? [] : (run.hours ?? []))));
  const counts = hours.map(({ length }) => length);
  const typical = Math.min(...halves(counts)) < LEAST_RUNS ? undefined : typicalOf(look, hours, pooled(counts));
  if (!typical) return unseen('pipelineDuration', `Pipeline duration: ${NO_RUNS}`);
  return {
    state: 'seen',
    signal: 'pipelineDuration',
    aboutReliability: false,
    unit: 'h',
    noun: 'Length of the typical pipeline',
    ...typical,
    matters: byFactor(typical.before, typical.after, 1.2),
    changes: [],
    releases: [],
  };
}
