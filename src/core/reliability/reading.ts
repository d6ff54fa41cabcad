import type { Instant } from '../time/instant';
import type { Objective } from './objective';

/** What an endpoint counted over one stretch of time. */
export type Count =
  | { readonly state: 'counted'; readonly bad: number; readonly total: number }
  /** No sample at all: nothing was recorded. */
  | { readonly state: 'absent' }
  /** Something that can't be a count (NaN, infinite, negative, several series): one sentence. */
  | { readonly state: 'invalid'; readonly reason: string };

/** All that was read of one objective. */
export type ObjectiveReading =
  | {
      readonly state: 'read';
      readonly objective: Objective;
      /** The endpoint's own clock. */
      readonly sampledAt: Instant;
      /** Over the objective's whole window. */
      readonly whole: Count;
      /** By window: `1h`, `6h`, `1d`, `3d`. */
      readonly recent: Readonly<Record<string, Count>>;
      /** The window cut into equal steps, oldest first; `at` is a step's end. */
      readonly steps: readonly { readonly at: Instant; readonly count: Count }[];
    }
  /** The endpoint did not answer: one sentence. */
  | { readonly state: 'unread'; readonly objective: Objective; readonly reason: string };
