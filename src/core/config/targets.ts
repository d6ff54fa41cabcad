import * as v from 'valibot';
import { TARGETED, type TargetedName, type TargetUnit } from '../target';
import { anObject } from './object';
import { must, mustBeShare } from './wording';

const amountMessage = must('a number of 0 or more');
const amount = v.pipe(v.number(amountMessage), v.minValue(0, amountMessage));

const shareMessage = mustBeShare('a share between 0 and 1, like 0.05');
const share = v.pipe(v.number(shareMessage), v.minValue(0, shareMessage), v.maxValue(1, shareMessage));

const UNITS: Readonly<Record<TargetUnit, string>> = {
  h: 'hours',
  min: 'minutes',
  '1/week': 'times a week',
  '1/shift': 'times a shift of 12 hours',
  'h/week': 'hours a week',
  files: 'files',
  lines: 'lines',
  share: 'a share of 1',
};

function entryOf({ bound, unit, example }: (typeof TARGETED)[TargetedName]) {
  return v.exactOptional(
    v.pipe(
      unit === 'share' ? share : amount,
      v.description(`${bound === 'atMost' ? 'At most' : 'At least'}, in ${UNITS[unit]}.`),
      v.examples([example]),
    ),
  );
}

/** What the team wants each figure to be at least or at most, in the figure's own unit. */
export const targetsSchema = anObject(
  Object.fromEntries(Object.entries(TARGETED).map(([name, figure]) => [name, entryOf(figure)])) as Readonly<
    Record<TargetedName, ReturnType<typeof entryOf>>
  >,
);

export type TargetsConfig = v.InferOutput<typeof targetsSchema>;
