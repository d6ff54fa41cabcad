import type { Commits } from '../../core/history/commits';
import type { ChangeDetails, WantedDetails } from '../../core/history/details';
import type { Problem } from '../../core/problem';
import { type ChangedLines, readChangedLines } from './changedLines';
import { GitFailure, gitProblem } from './failure';
import { readFileSizes } from './fileSizes';
import type { Git } from './git';
import { readSubjects } from './subjects';

/** What was looked up, and is worth knowing the next time. */
export interface Looked extends ChangedLines {
  readonly subjects: ReadonlyMap<string, string>;
}

export interface ReadDetails {
  readonly details: ChangeDetails;
  readonly looked: Looked;
  readonly problems: readonly Problem[];
}

/** @param known What was looked up before. */
export async function readDetails(
  git: Git,
  commits: Commits,
  wanted: WantedDetails,
  known: Looked,
): Promise<ReadDetails> {
  const subjects = await completed(known.subjects, wanted.subjects, (shas) => readSubjects(git, shas));
  const sizes = await sizesOf(git, wanted);
  // where the history was cut there is nothing to compare with
  const countable = wanted.lines.filter((sha) => !commits.isCutOff(commits.rowOf(sha)));
  try {
    const changed = await readChangedLines(git, commits, countable, known);
    const { lines, rework } = changed;
    // those who want no lines leave them to those who do
    const looked = { ...(wanted.lines.length > 0 ? changed : known), subjects };
    return { details: { subjects, lines, rework, sizes }, looked, problems: [] };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const message = `The lines of the changes could not be counted. ${error.message}`;
    return {
      details: { subjects, lines: null, rework: null, sizes },
      looked: { ...known, subjects },
      problems: [gitProblem('linesNotCounted', message, error.problem.fix)],
    };
  }
}

/** Of the files that are here; null where a partial clone lacks some: what only orders a list is worth no problem. */
async function sizesOf(git: Git, { sizes, tip }: WantedDetails): Promise<ChangeDetails['sizes']> {
  if (tip === null) return null;
  try {
    return await readFileSizes(git, tip, sizes);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return null;
  }
}

/** The values of the shas, looked up where they aren't known. */
async function completed<T>(
  known: ReadonlyMap<string, T>,
  shas: readonly string[],
  lookUp: (shas: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T>> {
  const found = await lookUp(shas.filter((sha) => !known.has(sha)));
  return new Map(
    shas.flatMap((sha) => {
      const value = known.get(sha) ?? found.get(sha);
      return value === undefined ? [] : [[sha, value] as const];
    }),
  );
}
