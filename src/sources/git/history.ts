import { basename, resolve } from 'node:path';
import type { Commit, Commits } from '../../core/history/commit';
import { mainlineOf } from '../../core/history/mainline';
import type { LineCount, RepositoryFacts } from '../../core/history/repository';
import type { Problem } from '../../core/problem';
import type { Instant } from '../../core/time/instant';
import { readBranches } from './branches';
import { commitsBehind } from './commitsBehind';
import { GitFailure, gitProblem } from './failure';
import { type Git, type GitOptions, gitIn } from './git';
import { countLines } from './lineCounts';
import { LOG, LogParser } from './logFormat';
import { chooseMainline } from './mainline';
import { readCuts } from './shallow';
import { readTags } from './tags';
import { requireVersion } from './version';

export interface HistoryOptions extends GitOptions {
  /** The branch that releases are cut from; null leaves the choice to what is usual. */
  readonly mainline: string | null;
  /** Names and addresses of authors that are programs, besides those known as such. */
  readonly bots: readonly string[];
  /** Lines are counted for what reached the mainline since then; null counts none. */
  readonly linesSince: Instant | null;
  /** … and before then. Without it, to the end. */
  readonly linesUntil?: Instant;
  /** How many commits were read so far. */
  onProgress(commits: number): void;
}

export interface ReadHistory {
  readonly facts: RepositoryFacts;
  readonly problems: readonly Problem[];
}

/** Commits between two reports of progress. */
const STRIDE = 1000;

/**
 * The facts of a repository, and what of it could not be seen.
 * @param root As findRoot gives it.
 * @throws GitFailure where there is nothing to report on; the signal's reason where that was aborted.
 */
export async function readHistory(root: string, options: HistoryOptions): Promise<ReadHistory> {
  const git = gitIn(root, options);
  await requireVersion(git);
  // Names are looked up once; from here on only object names count, whatever happens to the refs meanwhile.
  const [state, branches, tags, heads] = await Promise.all([
    readState(git, root),
    readBranches(git),
    readTags(git),
    commitsBehind(git, ['HEAD']),
  ]);
  const head = heads.get('HEAD') ?? null;
  const { mainline, problems } = chooseMainline(branches, head, options.mainline);
  const tips = new Set([...(mainline ? [mainline.sha] : []), ...tags.map(({ sha }) => sha)]);
  const commits = await readCommits(git, [...tips], state.cuts, options);
  const { lines, problems: lineProblems } = await readLines(git, commits, mainline?.sha, options);
  return {
    facts: {
      name: state.name,
      head,
      mainline,
      shallow: state.shallow,
      commits,
      tags: tags.map((tag) => ({ ...tag, taggedAt: tag.taggedAt ?? commits.get(tag.sha)?.committedAt ?? 0 })),
      lines,
    },
    problems: [...(state.shallow ? [SHALLOW] : []), ...problems, ...lineProblems],
  };
}

const SHALLOW = gitProblem(
  'shallowClone',
  'This is a shallow clone: older history is missing here, so the figures are partial.',
  'Fetch the rest: git fetch --unshallow',
);

async function readState(git: Git, root: string) {
  const text = await git.text([
    'rev-parse',
    '--is-bare-repository',
    '--is-shallow-repository',
    '--git-path',
    'shallow',
  ]);
  const [bare, shallow, ...file] = text.replace(/\r?\n$/, '').split('\n');
  return {
    name: bare === 'true' ? basename(root, '.git') : basename(root),
    shallow: shallow === 'true',
    cuts:
      shallow === 'true' ? await readCuts(git, resolve(root, file.join('\n'))) : new Map<string, readonly string[]>(),
  };
}

async function readCommits(
  git: Git,
  tips: readonly string[],
  cuts: ReadonlyMap<string, readonly string[]>,
  { bots, onProgress }: HistoryOptions,
): Promise<Commits> {
  const commits = new Map<string, Commit>();
  // without any, git would begin at HEAD
  if (tips.length === 0) return commits;
  const parser = new LogParser(bots, (commit) => {
    const parents = cuts.get(commit.sha);
    commits.set(commit.sha, parents ? { ...commit, parents, paths: [], cutOff: true } : commit);
    if (commits.size % STRIDE === 0) onProgress(commits.size);
  });
  await git.stream(LOG, (chunk) => parser.push(chunk), `${tips.join('\n')}\n`);
  parser.end();
  onProgress(commits.size);
  return commits;
}

async function readLines(
  git: Git,
  commits: Commits,
  tip: string | undefined,
  { linesSince, linesUntil = Number.POSITIVE_INFINITY }: HistoryOptions,
): Promise<{ lines: ReadonlyMap<string, LineCount> | null; problems: readonly Problem[] }> {
  if (linesSince === null) return { lines: null, problems: [] };
  if (tip === undefined) return { lines: new Map(), problems: [] };
  const counted = mainlineOf(commits, tip, linesUntil)
    .filter(({ committedAt }) => committedAt >= linesSince)
    // where the history was cut there is nothing to compare with
    .filter(({ cutOff, parents }) => !cutOff && parents.every((parent) => commits.has(parent)));
  try {
    return { lines: await countLines(git, counted), problems: [] };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const message = `The lines of the changes could not be counted. ${error.message}`;
    return { lines: null, problems: [gitProblem('linesNotCounted', message, error.problem.fix)] };
  }
}
