import type { Commits } from '../history/commits';
import { DAY } from '../time/instant';

/** Lines that are rewritten sooner after they were written are rework. */
export const YOUNG = 21 * DAY;

/** A mainline commit whose edits must be known. */
export interface Step {
  readonly sha: string;
  readonly place: number;
  /** Of its commits, the place of the first whose lines are young to it; null where nobody asks for its rework. */
  readonly youngFrom: number | null;
  /** The commit before it isn't looked at. */
  readonly begins: boolean;
}

/**
 * What must be replayed, oldest first, to know the rework of mainline commits: each with those right before it that landed
 * less than 21 days before. Places are of this list alone. Where the history was cut, what came before isn't known.
 * @param wanted Full names of commits on one first-parent chain, oldest first.
 */
export function reworkSteps(commits: Commits, wanted: readonly string[]): Step[] {
  const missing = new Set(wanted.map((sha) => commits.rowOf(sha)));
  const chain = chainFrom(commits, commits.rowOf(wanted.at(-1) ?? ''));
  /** By depth, counted back from the last; of those that are wanted, the depth of the oldest that is young to it. */
  const needed: { readonly row: number; readonly depth: number; readonly oldest: number | null }[] = [];
  let until = -1;
  for (let depth = 0; depth <= until || missing.size > 0; depth++) {
    const row = chain(depth);
    if (row === undefined) break;
    const oldest = missing.delete(row) && !commits.isCutOff(row) ? oldestYoung(commits, chain, depth) : null;
    until = Math.max(until, oldest ?? -1);
    if (depth <= until) needed.push({ row, depth, oldest });
  }
  const deepest = needed.at(-1)?.depth ?? 0;
  return needed
    .map(({ row, depth, oldest }, i) => ({
      sha: commits.shaOf(row),
      place: deepest - depth,
      youngFrom: oldest === null ? null : deepest - oldest,
      begins: needed[i + 1]?.depth !== depth + 1,
    }))
    .toReversed();
}

type Chain = (depth: number) => number | undefined;

/** The rows of the first-parent chain, by how many commits lie between; walked as far as is asked. */
function chainFrom(commits: Commits, first: number): Chain {
  const rows: number[] = [];
  return (depth) => {
    for (let row = rows.length === 0 ? first : commits.firstParentOf(rows.at(-1) ?? -1); rows.length <= depth; ) {
      // replaced objects (git-replace) may make a commit its own ancestor
      if (!commits.isRead(row) || rows.length === commits.size) return undefined;
      rows.push(row);
      row = commits.firstParentOf(row);
    }
    return rows[depth];
  };
}

function oldestYoung(commits: Commits, chain: Chain, depth: number): number {
  const since = commits.committedAt(chain(depth) ?? -1) - YOUNG;
  for (let oldest = depth; ; oldest++) {
    const before = chain(oldest + 1);
    if (before === undefined || commits.isCutOff(before) || commits.committedAt(before) <= since) return oldest;
  }
}
