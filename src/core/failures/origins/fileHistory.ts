import type { Commits } from '../../history/commits';

/** So many changes of a file are looked at, newest first. */
const MOST = 60;

/** Which commits changed a file, before another one. */
export interface FileHistory {
  /** Rows, newest first, of those among the latest that a commit builds on; merges aside. */
  before(row: number, path: string): readonly number[];
}

/** Linear in all that commits touch. */
export function fileHistoryOf(commits: Commits): FileHistory {
  const ids = new Map(commits.paths.map((path, id) => [path, id]));
  const touching = rowsByPath(commits);
  return {
    before(row, path) {
      const id = ids.get(path);
      if (id === undefined) return [];
      const at = commits.committedAt(row);
      const older = touching(id).filter((each) => each !== row && commits.committedAt(each) <= at);
      const newest = older.toSorted((a, b) => commits.committedAt(b) - commits.committedAt(a)).slice(0, 2 * MOST);
      const behind = ancestorsAmong(commits, row, newest);
      return newest.filter((each) => behind.has(each)).slice(0, MOST);
    },
  };
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

/** Those that a commit builds on. Clocks that went wrong may hide some. */
function ancestorsAmong(commits: Commits, row: number, wanted: readonly number[]): Set<number> {
  const missing = new Set(wanted);
  const found = new Set<number>();
  const oldest = Math.min(...wanted.map((each) => commits.committedAt(each)));
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
