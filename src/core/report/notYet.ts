import { type Measurement, unmeasured } from '../measurement';

/** Figures of a later version, unmeasured in this one: a reader may ask for each by its name. */
const NAMES = [
  'assistedShare',
  'pipelineDuration',
  'pipelineFailureRate',
  'testPassRate',
  'alertVolume',
  'toil',
] as const;

export type NotYetName = (typeof NAMES)[number];

export const NOT_YET = Object.fromEntries(
  NAMES.map((name) => [name, unmeasured('This version does not compute it yet.')]),
) as Readonly<Record<NotYetName, Measurement>>;
