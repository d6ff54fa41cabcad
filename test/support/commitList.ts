import { Commits } from '../../src/core/history/commits';
import type { Commit } from './commit';

/** All that were read, in the order of their rows. */
export function listOf(commits: Commits): Commit[] {
  return Array.from({ length: commits.rows }, (_, row) => row)
    .filter((row) => commits.isRead(row))
    .map((row) => commitAt(commits, row));
}

export function commitsOf(list: readonly Commit[]): Commits {
  const commits = new Commits();
  for (const commit of list) addCommit(commits, commit);
  return commits;
}

export function addCommit(commits: Commits, { sha, parents, paths, cutOff, ...rest }: Commit): void {
  const { authoredAt, committedAt, bot, authored, signed, ...facts } = rest;
  const rows = parents.map((parent) => commits.rowOfName(parent));
  const head = { parents: rows, authoredAt, committedAt, bot, cut: cutOff === true, facts, authored, signed };
  if (!commits.begin(commits.rowOfName(sha), head)) return;
  for (const path of paths) commits.touch(commits.idOfPath(path));
}

/** All that is known of a commit. */
export function commitAt(commits: Commits, row: number): Commit {
  const parents = [commits.firstParentOf(row), ...commits.otherParentsOf(row)].filter((parent) => parent >= 0);
  return {
    sha: commits.shaOf(row),
    parents: parents.map((parent) => commits.shaOf(parent)),
    authoredAt: commits.authoredAt(row),
    committedAt: commits.committedAt(row),
    bot: commits.isBot(row),
    squashed: commits.isSquashed(row),
    assisted: commits.isAssisted(row),
    title: commits.keyOf(row, 'title'),
    titleStart: commits.keyOf(row, 'titleStart'),
    number: commits.keyOf(row, 'number'),
    authored: commits.keyOf(row, 'authored'),
    signed: commits.keyOf(row, 'signed'),
    stated: commits.stated.get(row) ?? null,
    paths: Array.from(commits.pathsOf(row), (path) => commits.paths[path] ?? ''),
    ...(commits.isCut(row) && { cutOff: true }),
  };
}

/** The rows of the commits that a commit reaches, itself included. */
export function reachableFrom(commits: Commits, sha: string): Set<number> {
  const reached = new Set<number>();
  const waiting = [sha];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const row = commits.rowOf(next);
    if (row < 0 || reached.has(row)) continue;
    reached.add(row);
    waiting.push(...commitAt(commits, row).parents);
  }
  return reached;
}
