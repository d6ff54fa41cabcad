import type { KindName } from './kinds';
import type { Case } from './scores';

/** What came out of one repository. */
export interface Measured {
  readonly repo: string;
  readonly head: string;
  readonly cases: Partial<Record<KindName, readonly Case[]>>;
  /** Of tracing one fix: processor time in milliseconds, of this process and its git. */
  readonly costs: readonly number[];
  /** What else there is to know, as sentences. */
  readonly notes: readonly string[];
}
