import { DAY, WEEK } from '../time/instant';
import { COMPONENTS, type Component, type ComponentName, type Momentum } from './momentum';
import type { Observed } from './observed';

/** A year of days, each of which looks at 28 days and at the half year before. */
export const LOOK_BACK = 365 * DAY + 28 * DAY + 26 * WEEK;

/** Nothing is known, for this reason. */
export function unknownMomentum(reason: string): Momentum {
  const unknown: Component = { score: null, weight: 1, from: '', reason, formula: '', inputs: [] };
  const components = Object.fromEntries(COMPONENTS.map((name) => [name, unknown])) as Record<ComponentName, Component>;
  return { index: null, reason, coverage: 0, change28d: null, band: null, components, series: [] };
}

export function momentumOf(_observed: Observed): Momentum {
  return unknownMomentum('This version does not compute it yet.');
}
