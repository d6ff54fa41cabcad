import type { Timestamp } from '../time/instant';

/** A run of a build or a test, as an endpoint tells it. */
export interface Pipeline {
  readonly id: string;
  readonly name: string | null;
  readonly ref: string | null;
  readonly sha: string | null;
  readonly status: string | null;
  readonly startedAt: Timestamp | null;
  readonly durationSeconds: number | null;
  readonly url: string | null;
  readonly source: string;
}
