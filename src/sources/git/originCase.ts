import type { FileHistory } from '../../core/failures/origins/fileHistory';
import type { Candidate, OriginCase, Witness } from '../../core/failures/origins/originCase';
import type { CommitPatch } from '../../core/failures/origins/patch';
import { questionsOf } from '../../core/failures/origins/witnesses';
import type { Commits } from '../../core/history/commits';
import { readCandidates } from './candidatePatches';
import type { Git } from './git';
import { readWitnesses } from './witnesses';

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
  const questions = questionsOf(fix);
  const { witnesses, paths } = await readWitnesses(git, questions, {
    sha: commits.shaOf(commits.firstParentOf(row)),
    at: commits.committedAt(row),
    ignoring,
  });
  const histories = questions.map(({ path }) => files.before(row, path));
  const shas = candidatesAmong(commits, witnesses, histories, ignoring);
  const patches = await readCandidates(git, commits, shas, paths);
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

/**
 * Full names: first who wrote most of the lines, then who changed the files last. What history began with, or was cut
 * at, changed nothing.
 */
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
  return [...all].filter((sha) => hasParents(commits, commits.rowOf(sha))).slice(0, MOST_CANDIDATES);
}

function hasParents(commits: Commits, row: number): boolean {
  return row >= 0 && commits.firstParentOf(row) >= 0 && !commits.isCutOff(row);
}
