import type { Agreement } from '../endpoints/agreement';
import type { Problem } from '../problem';
import type { Instant } from '../time/instant';
import type { Report } from './report';

export interface Measured {
  readonly state: 'measured';
  readonly report: Report;
  /** Endpoints of the shared file that nobody agreed to ask, as they would be asked. */
  readonly unasked: readonly Agreement[];
  /** The endpoints, by id, that were asked for this report and answered. */
  readonly heard: readonly string[];
  /** When to ask again what gave no answer; null where nothing is to be asked before the next look. */
  readonly askAgainAt: Instant | null;
}

/** What came of measuring a repository; `failed`: nothing could be measured. */
export type Outcome = Measured | { readonly state: 'failed'; readonly problem: Problem };
