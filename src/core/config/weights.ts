import * as v from 'valibot';
import { COMPONENTS, type ComponentName } from '../momentum/momentum';
import { anObject } from './object';
import { must } from './wording';

/** One that counted for more would leave the others without any say. */
const HEAVIEST = 100;
const weightMessage = must(`a number from 0 to ${HEAVIEST}`);

const weight = v.exactOptional(
  v.pipe(
    v.number(weightMessage),
    v.minValue(0, weightMessage),
    v.maxValue(HEAVIEST, weightMessage),
    v.description('How much it weighs beside the others; 1 without it, and 0 leaves it out.'),
    v.examples([2]),
  ),
);

/** How much each component of the momentum index weighs. Those that aren't named weigh 1. */
export const weightsSchema = v.pipe(
  anObject(
    Object.fromEntries(COMPONENTS.map((name) => [name, weight])) as Readonly<Record<ComponentName, typeof weight>>,
  ),
  v.check((weights) => COMPONENTS.some((name) => weights[name] !== 0), 'must leave a component with a weight above 0'),
);
