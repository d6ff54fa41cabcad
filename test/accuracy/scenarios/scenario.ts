import type { SignalName, TrapVerdict } from '../../../src/core/trap/trap';
import type { Random } from './draws';
import type { Course } from './team';

/** A kind of history of which it is known what should be said. */
export interface Scenario {
  readonly name: string;
  /** What happens, in one sentence. */
  readonly says: string;
  /** The whole repository, or each of its scopes. */
  readonly parts: readonly [Part, ...Part[]];
}

export interface Part {
  /** A folder and its releases; null for the whole repository. */
  readonly scope: string | null;
  /** The verdicts that are right. */
  readonly right: readonly TrapVerdict[];
  /** What worsens in truth: any other evidence is at fault for a wrong verdict, as is one of these that is missing. */
  readonly worsens: readonly SignalName[];
  /** Which way the momentum index should have gone over the last 12 weeks, on the mean. */
  readonly index: 'falls' | 'holds' | 'either';
  readonly team: (random: Random) => Course;
}

/** The whole repository, which does well: nothing worsens, and the index holds. */
export function well(name: string, says: string, team: Part['team'], part: Partial<Part> = {}): Scenario {
  return {
    name,
    says,
    parts: [{ scope: null, right: ['sustainable'], worsens: [], index: 'holds', team, ...part }],
  };
}
