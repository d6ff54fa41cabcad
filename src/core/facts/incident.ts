import type { Timestamp } from '../time/instant';

/** What hurt users, as an endpoint tells it. */
export interface Incident {
  readonly id: string;
  readonly title: string | null;
  readonly severity: string | null;
  readonly status: string | null;
  readonly startedAt: Timestamp | null;
  readonly resolvedAt: Timestamp | null;
  readonly services: readonly string[];
  readonly url: string | null;
  readonly source: string;
}
