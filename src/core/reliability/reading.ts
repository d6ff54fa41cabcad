import type { Instant } from '../time/instant';
import type { Window } from '../time/window';
import type { Objective } from './objective';

/** What an endpoint counted over one stretch of time. */
export type Count =
  /** Finite, 0 <= bad <= total. */
  | { readonly state: 'counted'; readonly bad: number; readonly total: number }
  /** No sample at all: nothing was recorded. */
  | { readonly state: 'absent' }
  /** Something that can't be a count (NaN, infinite, negative, several series): one sentence. */
  | { readonly state: 'invalid'; readonly reason: string };

/** One of the equal steps that a window is cut into. */
export interface Step {
  /** The step's end. */
  readonly at: Instant;
  readonly count: Count;
}

/** How the window of an objective went. */
export interface Course {
  readonly objective: Pick<Objective, 'target' | 'windowSeconds'>;
  /** Oldest first; none where that could not be read. */
  readonly steps: readonly Step[];
}

/** A stretch of time that was announced: what happened in it spends no budget. */
export interface Stretch extends Window {
  readonly reason: string | null;
}

/** What was counted in a stretch, so that it can be left out. */
export interface CountedStretch extends Stretch {
  /** From instants within it until its end: what overlaps with any stretch of time is the difference of two of them. */
  readonly tails: ReadonlyMap<Instant, Count>;
}

/** What was read of one objective. */
export interface ReadObjective extends Course {
  readonly state: 'read';
  readonly objective: Objective;
  /** By the endpoint's own clock; null where it didn't say. */
  readonly sampledAt: Instant | null;
  /** Over the objective's whole window. */
  readonly whole: Count;
  /** By window, as `windowText` writes it. */
  readonly recent: Readonly<Record<string, Count>>;
  /** Announced stretches within the window, which the counts still hold; oldest first, none touches another. */
  readonly maintenance: readonly CountedStretch[];
  /** Whole days of 13 months at most, oldest first; none where they weren't or could not be read. */
  readonly past: readonly Step[];
  /** Which days are missing there, why, and what to do: one sentence; null for none. */
  readonly pastNote: string | null;
}

/** The endpoint did not answer: one sentence. */
export interface UnreadObjective {
  readonly state: 'unread';
  readonly objective: Objective;
  readonly reason: string;
}

export type ObjectiveReading = ReadObjective | UnreadObjective;
