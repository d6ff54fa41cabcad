import { type Instant, MINUTE } from '../time/instant';
import type { Commits } from './commits';
import type { Landing } from './landing';

/** What reached the mainline together (docs/metrics.md, "Changes"). */
export interface Change {
  /** Of the mainline commit. */
  readonly sha: string;
  readonly kind: 'merge' | 'squash' | 'direct';
  /** Earliest author time of its commits; null where git can't tell when work began, as where the history is cut off. */
  readonly startedAt: Instant | null;
  readonly mergedAt: Instant;
  /** How many commits it brought: for a merge those of the merged branches, else one. */
  readonly commits: number;
  /** How many different paths its commits touched; null where the history is cut off. */
  readonly files: number | null;
  /** All its commits are a program's. */
  readonly bot: boolean;
  readonly assisted: boolean;
}

/** Author and committer time this close together mean that the author time was overwritten or says nothing of the work. */
const UNOBSERVABLE = MINUTE;

/**
 * The change at a place of the mainline.
 * @param counts Whether a path, by its place in the commits' paths, is one of those to count; all are by default.
 */
export function changeAt(
  commits: Commits,
  { mainline, broughtAt }: Landing,
  place: number,
  counts?: (path: number) => boolean,
): Change {
  const row = mainline[place] ?? -1;
  const brought = [...broughtAt(place)];
  const isMerge = commits.isMerge(row);
  const cutOff = commits.isCutOff(row) || brought.some((each) => commits.isCutOff(each));
  return {
    sha: commits.shaOf(row),
    kind: isMerge ? 'merge' : commits.isSquashed(row) ? 'squash' : 'direct',
    startedAt: isMerge ? startOfMerge(commits, brought, cutOff) : startOfSingle(commits, row),
    mergedAt: commits.committedAt(row),
    commits: brought.length,
    files: cutOff ? null : filesOf(commits, brought, counts),
    bot: brought.length > 0 ? brought.every((each) => commits.isBot(each)) : commits.isBot(row),
    assisted: commits.isAssisted(row) || brought.some((each) => commits.isAssisted(each)),
  };
}

/** How many different paths commits touched. */
function filesOf(commits: Commits, rows: readonly number[], counts?: (path: number) => boolean): number {
  const [first, ...others] = rows;
  // one commit names each of its paths once
  if (first !== undefined && others.length === 0) {
    const paths = commits.pathsOf(first);
    return counts ? paths.filter(counts).length : paths.length;
  }
  const paths = new Set<number>();
  for (const row of rows) for (const path of commits.pathsOf(row)) if (!counts || counts(path)) paths.add(path);
  return paths.size;
}

function startOfMerge(commits: Commits, brought: readonly number[], cutOff: boolean): Instant | null {
  if (cutOff || brought.length === 0) return null;
  return brought.reduce((least, each) => Math.min(least, commits.authoredAt(each)), Number.POSITIVE_INFINITY);
}

function startOfSingle(commits: Commits, row: number): Instant | null {
  const authoredAt = commits.authoredAt(row);
  return Math.abs(commits.committedAt(row) - authoredAt) <= UNOBSERVABLE ? null : authoredAt;
}
