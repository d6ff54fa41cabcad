import type { ComponentName } from './momentum';

/** How much each component weighs beside the others: 0 or more. */
export type Weights = Readonly<Record<ComponentName, number>>;

export const EQUAL_WEIGHTS: Weights = { delivery: 1, flow: 1, quality: 1, recovery: 1, reliability: 1 };
