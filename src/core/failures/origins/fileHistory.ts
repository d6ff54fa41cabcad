import type { Commits } from '../../history/commits';
import { inTextOrder } from '../../textOrder';
import type { Instant } from '../../time/instant';

/** So many changes of a file are looked at, newest first. */
const MOST = 60;

/** Which commits changed a file, before another one. */
export interface FileHistory {
  /** Rows, newest first, of the latest that a commit builds on; merges aside. */
  before(row: number, path: string): readonly number[];
}

/** Linear in all that commits touch. */
export function fileHistoryOf(commits: Commits): FileHistory {
  const ids = new Map(commits.paths.map((path, id) => [path, id]));
  const touching = rowsByPath(commits);
  const ordered = new Map<number, readonly number[]>();
  const newestOf = (id: number) => {
    const rows = ordered.get(id) ?? newestFirst(commits, touching(id));
    ordered.set(id, rows);
    return rows;
  };
  return {
    before(row, path) {
      const id = ids.get(path);
      if (id === undefined) return [];
      const rows = newestOf(id);
      const start = placeOf(commits, rows, commits.committedAt(row));
      // others may have changed it more often meanwhile, and what comes later must not tell how far back is looked
      for (let count = 2 * MOST; ; count *= 2) {
        const end = endOfInstant(commits, rows, start + count);
        const behind = ancestorsAmong(
          commits,
          row,
          rows.slice(start, end).filter((each) => each !== row),
        );
        if (behind.size < MOST && end < rows.length) continue;
        // of the same time those come first that are met first on the way back
        return [...behind].toSorted((a, b) => commits.committedAt(b) - commits.committedAt(a)).slice(0, MOST);
      }
    },
  };
}

/** The same in whatever order commits were read. */
function newestFirst(commits: Commits, rows: readonly number[]): number[] {
  return rows.toSorted(
    (a, b) => commits.committedAt(b) - commits.committedAt(a) || inTextOrder(commits.shaOf(a), commits.shaOf(b)),
  );
}

/** Where those begin that are no newer than an instant. */
function placeOf(commits: Commits, rows: readonly number[], at: Instant): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (commits.committedAt(rows[middle] ?? 0) > at) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A place, or a later one: between two of the same time no order is the right one. */
function endOfInstant(commits: Commits, rows: readonly number[], place: number): number {
  let end = place;
  while (end < rows.length && commits.committedAt(rows[end] ?? 0) === commits.committedAt(rows[end - 1] ?? 0)) end++;
  return end;
}

/** All in one column, so that a long history takes little room. */
function rowsByPath(commits: Commits): (path: number) => number[] {
  const counts = new Uint32Array(commits.paths.length);
  for (let row = 0; row < commits.rows; row++)
    for (const path of commits.pathsOf(row)) counts[path] = (counts[path] ?? 0) + 1;
  let end = 0;
  const ends = counts.map((count) => (end += count));
  const filled = ends.map((each, path) => each - (counts[path] ?? 0));
  const rows = new Uint32Array(commits.touches);
  for (let row = 0; row < commits.rows; row++) {
    for (const path of commits.pathsOf(row)) {
      const place = filled[path] ?? 0;
      rows[place] = row;
      filled[path] = place + 1;
    }
  }
  return (path) => [...rows.subarray((ends[path] ?? 0) - (counts[path] ?? 0), ends[path])];
}

/** Those of some, newest first, that a commit builds on, in the order in which they are met. Clocks that went wrong may hide some. */
function ancestorsAmong(commits: Commits, row: number, wanted: readonly number[]): Set<number> {
  const missing = new Set(wanted);
  const found = new Set<number>();
  const oldest = commits.committedAt(wanted.at(-1) ?? row);
  const seen = new Set<number>();
  const pending = [row];
  for (let at = pending.pop(); at !== undefined && missing.size > 0; at = pending.pop()) {
    if (missing.delete(at)) found.add(at);
    for (const parent of [commits.firstParentOf(at), ...commits.otherParentsOf(at)]) {
      if (seen.has(parent) || !commits.isRead(parent) || commits.committedAt(parent) < oldest) continue;
      seen.add(parent);
      pending.push(parent);
    }
  }
  return found;
}
