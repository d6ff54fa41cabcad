import * as v from 'valibot';
import { must } from './wording';

/** The figures that a team may set itself a target for, by their names in the report. */
export const TARGETED = [
  'cycleTime',
  'leadTime',
  'releaseFrequency',
  'changeFailureHintRate',
  'changeFailRate',
  'recoveryTime',
  'recoveryTimeReported',
  'deploymentReworkRate',
  'reworkShare',
  'batchSize',
  'pipelineDuration',
  'pipelineFailureRate',
  'testPassRate',
  'alertVolume',
  'toil',
] as const;

const name = v.pipe(v.string(), v.values(TARGETED, `may hold ${TARGETED.join(', ')} only`));

const target = v.pipe(v.number(must('a number of 0 or more')), v.minValue(0, must('a number of 0 or more')));

/** What the team wants a figure to be at least or at most, in the figure's own unit. */
export const targetsSchema = v.record(name, target, must('an object'));

export type TargetsConfig = v.InferOutput<typeof targetsSchema>;
