import type { Trace } from '../../core/failures/origin';
import type { Commits } from '../../core/history/commits';
import type { Problem } from '../../core/problem';
import type { Git } from './git';

export interface TraceOptions {
  /** What was found out before. */
  readonly known: ReadonlyMap<string, Trace>;
  /** Each time when some more were traced. */
  onTraced(traces: ReadonlyMap<string, Trace>): void | Promise<void>;
}

export interface Traced {
  readonly traces: ReadonlyMap<string, Trace>;
  readonly problems: readonly Problem[];
}

/** Finds out which of the commits are fixes, and what they repair. @param shas Full names, newest first. */
export function traceCommits(
  _git: Git,
  _commits: Commits,
  _shas: readonly string[],
  { known }: TraceOptions,
): Promise<Traced> {
  return Promise.resolve({ traces: known, problems: [] });
}
