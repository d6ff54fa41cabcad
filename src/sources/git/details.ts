import type { Commits } from '../../core/history/commits';
import type { ChangeDetails, LineCount, WantedDetails } from '../../core/history/details';
import type { Problem } from '../../core/problem';
import { GitFailure, gitProblem } from './failure';
import { readFileSizes } from './fileSizes';
import type { Git } from './git';
import { countLines } from './lineCounts';
import { readSubjects } from './subjects';

export interface ReadDetails {
  readonly details: ChangeDetails;
  readonly problems: readonly Problem[];
}

/** @param known What was looked up before. */
export async function readDetails(
  git: Git,
  commits: Commits,
  wanted: WantedDetails,
  known: Pick<ChangeDetails, 'subjects'> & { readonly lines: ReadonlyMap<string, LineCount> },
): Promise<ReadDetails> {
  const subjects = await completed(known.subjects, wanted.subjects, (shas) => readSubjects(git, shas));
  const sizes = await sizesOf(git, wanted);
  // where the history was cut there is nothing to compare with
  const countable = wanted.lines.filter((sha) => !commits.isCutOff(commits.rowOf(sha)));
  try {
    const lines = await completed(known.lines, countable, (shas) => countLines(git, shas));
    return { details: { subjects, lines, rework: null, sizes }, problems: [] };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const message = `The lines of the changes could not be counted. ${error.message}`;
    return {
      details: { subjects, lines: null, rework: null, sizes },
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
