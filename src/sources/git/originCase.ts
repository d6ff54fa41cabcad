import type { FileHistory } from '../../core/failures/origins/fileHistory';
import type { Candidate, OriginCase, Witness } from '../../core/failures/origins/originCase';
import type { CommitPatch } from '../../core/failures/origins/patch';
import { type Question, questionsOf } from '../../core/failures/origins/witnesses';
import type { Commits } from '../../core/history/commits';
import { blame } from './blame';
import { GitFailure } from './failure';
import type { Git } from './git';
import { readPatches } from './patches';

export interface Surroundings {
  readonly commits: Commits;
  readonly files: FileHistory;
  /** Full object names of commits that git looks through. */
  readonly ignoring: readonly string[];
}

/** So many of those that changed a file last are candidates too. */
const LAST = 8;
/** In all. */
const MOST_CANDIDATES = 40;
/** Changes of a file between a candidate and the fix, where there are more. */
const FAR = 60;

/** Looks up all that tells the origin of a fix. @throws As Git does. */
export async function readOriginCase(git: Git, fix: CommitPatch, around: Surroundings): Promise<OriginCase> {
  const { commits, files, ignoring } = around;
  const row = commits.rowOf(fix.sha);
  const parent = commits.shaOf(commits.firstParentOf(row));
  const questions = questionsOf(fix);
  const witnesses: Witness[] = [];
  for (const question of questions) witnesses.push(...(await ask(git, question, parent, ignoring)));
  const histories = questions.map(({ path }) => files.before(row, path));
  const patches = new Map<string, CommitPatch>();
  const shas = candidatesAmong(commits, witnesses, histories, ignoring);
  const paths = questions.map(({ path }) => path);
  await readPatches(git, shas, (patch) => patches.set(patch.sha, patch), paths);
  return {
    fix: { ...fix, files: questions.map(({ file }) => file) },
    witnesses,
    candidates: shas.map((commit): Candidate => {
      const candidate = commits.rowOf(commit);
      const places = histories.map((history) => history.indexOf(candidate)).filter((place) => place >= 0);
      return {
        commit,
        committedAt: commits.committedAt(candidate),
        files: commits.pathsOf(candidate).length,
        distance: Math.min(FAR, ...places),
        patch: patches.get(commit) ?? { sha: commit, message: '', files: [] },
      };
    }),
  };
}

/** Nobody where git has no such lines: the patch that asks leaves whitespace out. */
async function ask(
  git: Git,
  { path, ranges, kindOf }: Question,
  sha: string,
  ignoring: readonly string[],
): Promise<Witness[]> {
  try {
    const lines = await blame(git, { sha, path, ranges, ignoring });
    return lines.map(({ line, commit }) => ({ kind: kindOf(line), commit }));
  } catch (error) {
    if (error instanceof GitFailure && NO_SUCH_LINES.test(error.problem.message)) return [];
    throw error;
  }
}

/** Whatever the path looks like. */
const NO_SUCH_LINES = /\(fatal: (?:no such path |file .* has only \d+ lines?)/s;

/** Full names: first who wrote most of the lines, then who changed the files last. A cut commit wrote all that it has. */
function candidatesAmong(
  commits: Commits,
  witnesses: readonly Witness[],
  histories: readonly (readonly number[])[],
  ignoring: readonly string[],
): string[] {
  const lines = new Map<string, number>();
  for (const { commit } of witnesses) if (commit !== null) lines.set(commit, (lines.get(commit) ?? 0) + 1);
  const writers = [...lines].toSorted((a, b) => b[1] - a[1]).map(([commit]) => commit);
  const last = Array.from({ length: LAST }, (_, place) => histories.flatMap((history) => history[place] ?? []));
  const all = new Set([...writers, ...last.flat().map((row) => commits.shaOf(row))]);
  for (const sha of ignoring) all.delete(sha);
  return [...all].filter((sha) => commits.has(sha) && !commits.isCutOff(commits.rowOf(sha))).slice(0, MOST_CANDIDATES);
}
