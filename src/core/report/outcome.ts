import type { Problem } from '../problem';
import type { Report } from './report';

/** What came of measuring a repository. */
export type Outcome =
  | { readonly state: 'measured'; readonly report: Report; readonly unasked: readonly UnaskedEndpoint[] }
  /** Nothing could be measured. */
  | { readonly state: 'failed'; readonly problem: Problem };

/** An endpoint of the shared file that nobody agreed to ask yet. */
export interface UnaskedEndpoint {
  readonly id: string;
  /** Scheme, host and port. */
  readonly origin: string;
}
