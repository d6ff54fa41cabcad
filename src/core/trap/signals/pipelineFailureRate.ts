import type { Look } from '../look';
import { rateOf } from '../rate';
import { byFactor, type Signal, unseen } from '../signal';
import { halves, pooled } from '../weeks';
import { endedRuns, LEAST_RUNS, whyNoRuns } from './pipelines';

/** The share of runs on the mainline that failed. */
export function pipelineFailureRate(look: Look): Signal {
  const runs = endedRuns(look);
  const all = runs.map(({ length }) => length);
  if (Math.min(...halves(all)) < LEAST_RUNS)
    return unseen('pipelineFailureRate', `Pipeline failures: ${whyNoRuns(look)}`);
  const some = runs.map((week) => week.filter(({ outcome }) => outcome === 'failed').length);
  const rate = rateOf(look, { some, all }, pooled(all));
  return {
    state: 'seen',
    signal: 'pipelineFailureRate',
    aboutReliability: false,
    unit: 'share',
    noun: 'Share of pipelines that failed',
    ...rate,
    matters: byFactor(rate.before, rate.after, 1.2),
    changes: [],
    releases: [],
  };
}
