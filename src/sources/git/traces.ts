import { fixOf } from '../../core/failures/fixes/fixChange';
import { type FileHistory, fileHistoryOf } from '../../core/failures/origins/fileHistory';
import type { Origin, Trace } from '../../core/failures/origins/origin';
import { type CommitPatch, linesOf } from '../../core/failures/origins/patch';
import { originOf } from '../../core/failures/origins/ranking';
import type { Commits } from '../../core/history/commits';
import type { Problem } from '../../core/problem';
import { GitFailure, gitProblem } from './failure';
import type { Git } from './git';
import { readOriginCase } from './originCase';
import { readPatches } from './patches';

export interface TraceOptions {
  /** What was found out before. */
  readonly known: ReadonlyMap<string, Trace>;
  /** Full names of commits that only moved things about: git looks through them for who wrote a line. */
  readonly ignoring?: readonly string[];
  /** Of the commits, for who traces several times. */
  readonly files?: FileHistory;
  /** Each time when some more were traced: all that is known by then. */
  onTraced(traces: ReadonlyMap<string, Trace>): void | Promise<void>;
}

export interface Traced {
  readonly traces: ReadonlyMap<string, Trace>;
  /** What could not be traced is missing, and a problem says why. */
  readonly problems: readonly Problem[];
}

/** So many are traced first, and each time so many times as many as the time before. */
const FIRST = 10;
const GROWTH = 2;
const MOST_AT_ONCE = 160;
/** Commits without their files, after which it isn't tried with others. */
export const MOST_MISSING = 5;

/**
 * Finds out which of the commits are fixes, and what they repair. Rejects as Git does, but where files are missing.
 * @param shas Full names, newest first, of commits that are no merges.
 */
export async function traceCommits(
  git: Git,
  commits: Commits,
  shas: readonly string[],
  { known, ignoring = [], files = fileHistoryOf(commits), onTraced }: TraceOptions,
): Promise<Traced> {
  const traces = new Map(known);
  const missing: GitFailure[] = [];
  let left = shas.filter((sha) => !known.has(sha));
  for (let size = FIRST; left.length > 0 && missing.length < MOST_MISSING; ) {
    const batch = left.slice(0, size);
    const { patches, failure } = await patchesOf(git, batch);
    for (const patch of patches) {
      const trace = await traceOf(git, commits, patch, ignoring, files).catch(missed);
      if (trace) traces.set(patch.sha, trace);
      else if (missing.length === MOST_MISSING) break;
    }
    if (failure) missing.push(failure);
    // the one after those that came has lost its files
    left = left.slice(failure ? patches.length + 1 : batch.length);
    size = Math.min(MOST_AT_ONCE, size * GROWTH);
    await onTraced(new Map(traces));
  }
  const [failure] = missing;
  return { traces, problems: failure ? [notTraced(failure)] : [] };

  function missed(error: unknown): null {
    if (!isMissing(error)) throw error;
    missing.push(error);
    return null;
  }
}

/** The patches that could be read, in order, and why the next one could not. */
async function patchesOf(
  git: Git,
  shas: readonly string[],
): Promise<{ patches: readonly CommitPatch[]; failure: GitFailure | null }> {
  const patches: CommitPatch[] = [];
  try {
    await readPatches(git, shas, (patch) => patches.push(patch));
    return { patches, failure: null };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { patches, failure: error };
  }
}

async function traceOf(
  git: Git,
  commits: Commits,
  patch: CommitPatch,
  ignoring: readonly string[],
  files: FileHistory,
): Promise<Trace> {
  const row = commits.rowOf(patch.sha);
  const paths = [...commits.pathsOf(row)].map((path) => commits.paths[path] ?? '');
  if (!fixOf(patch.message, paths, linesOf(patch)).isFix) return { isFix: false, origin: null };
  return { isFix: true, origin: await findOrigin(git, commits, patch, ignoring, files) };
}

/** What a fix repairs. Rejects as Git does. */
export async function findOrigin(
  git: Git,
  commits: Commits,
  patch: CommitPatch,
  ignoring: readonly string[],
  files: FileHistory = fileHistoryOf(commits),
): Promise<Origin | null> {
  return originOf(await readOriginCase(git, patch, { commits, files, ignoring }));
}

function isMissing(error: unknown): error is GitFailure {
  return error instanceof GitFailure && ['objectsNotFetched', 'brokenObjects'].includes(error.problem.code);
}

function notTraced({ problem }: GitFailure): Problem {
  return gitProblem(
    'originsNotTraced',
    `What some commits repair could not be looked for. ${problem.message}`,
    problem.fix,
  );
}
