import type { Commits } from '../history/commits';
import type { Trace } from './origins/origin';
import type { Verdict } from './verdict';

/** What was read besides the history to find failures; whatever is missing is just not seen. */
export interface FailureEvidence {
  /** How much (0 to 1) of a candidate was undone by another commit, by `overlapKey`. */
  readonly overlaps: ReadonlyMap<string, number>;
  /** By the object name of the commit. */
  readonly traces: ReadonlyMap<string, Trace>;
  readonly verdicts: readonly Verdict[];
}

/** Two commits, the later of which may undo the earlier. */
export interface OverlapPair {
  readonly undoing: string;
  readonly candidate: string;
}

export function overlapKey({ undoing, candidate }: OverlapPair): string {
  return `${undoing} ${candidate}`;
}

/** The same by row: of a commit that undid others, how much of which. */
export function undoneIn(
  overlaps: ReadonlyMap<string, number>,
  commits: Commits,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const byUndoing = new Map<number, Map<number, number>>();
  for (const [key, overlap] of overlaps) {
    const [undoing, candidate] = key.split(' ').map((sha) => commits.rowOf(sha));
    if (overlap === 0 || undoing === undefined || candidate === undefined || undoing < 0 || candidate < 0) continue;
    const others = byUndoing.get(undoing);
    if (others) others.set(candidate, overlap);
    else byUndoing.set(undoing, new Map([[candidate, overlap]]));
  }
  return byUndoing;
}
