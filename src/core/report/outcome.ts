import type { Agreement } from '../endpoints/agreement';
import type { Problem } from '../problem';
import type { Report } from './report';

/** What came of measuring a repository. */
export type Outcome =
  | {
      readonly state: 'measured';
      readonly report: Report;
      /** Endpoints of the shared file that nobody agreed to ask, as they would be asked. */
      readonly unasked: readonly Agreement[];
    }
  /** Nothing could be measured. */
  | { readonly state: 'failed'; readonly problem: Problem };
