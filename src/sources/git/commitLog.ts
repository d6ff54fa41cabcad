import type { Commits } from '../../core/history/commits';
import { type Instant, SECOND } from '../../core/time/instant';
import { logCutShort } from './failure';
import type { Git } from './git';
import { LOG, type LogOptions, LogParser } from './logFormat';

export interface ReadOptions extends LogOptions {
  /** How many commits are known so far. */
  onProgress(commits: number): void;
}

/** Commits between two reports of progress. */
const STRIDE = 1000;
/** So many places are named to git where it need not go on. */
const MOST_STOPS = 64;

/** Adds what the tips reach and isn't there yet. @param tips Object names. @throws As Git does. */
export async function readCommits(
  git: Git,
  commits: Commits,
  tips: readonly string[],
  options: ReadOptions,
): Promise<void> {
  const unknown = tips.filter((tip) => !commits.has(tip));
  // without any, git would begin at HEAD
  if (unknown.length === 0) return;
  const stops = newestHeads(commits).map((head) => `^${head}`);
  await readInto(git, commits, [...LOG, '--ignore-missing'], [...unknown, ...stops], options);
  if (!unknown.every((tip) => commits.has(tip))) throw logCutShort();
}

/** The newest of the commits that no other one has for a parent: git need not go on from there. */
function newestHeads(commits: Commits): string[] {
  const isParent = new Uint8Array(commits.rows);
  const mark = (parent: number) => {
    if (parent >= 0) isParent[parent] = 1;
  };
  for (let row = 0; row < commits.rows; row++) {
    if (!commits.isRead(row)) continue;
    mark(commits.firstParentOf(row));
    mark(commits.secondParentOf(row));
    for (const parent of commits.furtherParentsOf(row)) mark(parent);
  }
  const heads: number[] = [];
  for (let row = 0; row < commits.rows; row++) if (isParent[row] === 0 && commits.isRead(row)) heads.push(row);
  return heads
    .toSorted((a, b) => commits.committedAt(b) - commits.committedAt(a))
    .slice(0, MOST_STOPS)
    .map((row) => commits.shaOf(row));
}

/** Adds what the tips reach and was committed since; what is older than that, or lies behind it, is left out. */
export async function readRecentCommits(
  git: Git,
  commits: Commits,
  tips: readonly string[],
  since: Instant,
  options: ReadOptions,
): Promise<void> {
  if (tips.length > 0) await readInto(git, commits, [...LOG, `--since=${since / SECOND}`], tips, options);
}

async function readInto(
  git: Git,
  commits: Commits,
  args: readonly string[],
  input: readonly string[],
  options: ReadOptions,
): Promise<void> {
  const parser = new LogParser(commits, options);
  let next = commits.size + STRIDE;
  const onChunk = (chunk: Buffer) => {
    parser.push(chunk);
    if (commits.size < next) return;
    next = commits.size + STRIDE;
    options.onProgress(commits.size);
  };
  await git.stream(args, onChunk, `${input.join('\n')}\n`);
  parser.end();
  options.onProgress(commits.size);
}
