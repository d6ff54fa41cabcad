import type { ChangeDetails } from '../../src/core/history/details';
import { mainlineOf } from '../../src/core/history/mainline';
import type { RepositoryFacts } from '../../src/core/history/repository';
import type { Problem } from '../../src/core/problem';
import { GitFailure } from '../../src/sources/git/failure';
import { type HistoryOptions, type ReadHistory, readHistory } from '../../src/sources/git/history';
import { findRepository } from '../../src/sources/git/root';
import type { Commit } from './commit';
import { listOf } from './commitList';

/** What is read of a repository where nothing is asked for but what is named. */
export async function read(root: string, options: Partial<HistoryOptions> = {}): Promise<ReadHistory> {
  const all = {
    git: 'git',
    signal: new AbortController().signal,
    mainline: null,
    bots: [],
    keep: null,
    onProgress: () => undefined,
    ...options,
  };
  return readHistory(await findRepository(root, all), all);
}

/** All that can be known of a repository, as plain data that can be compared. */
export interface Whole {
  readonly facts: Omit<RepositoryFacts, 'commits'> & { readonly commits: ReadonlyMap<string, Commit> };
  readonly details: ChangeDetails;
  readonly problems: readonly Problem[];
}

/** As `read`, with the details of every commit of the mainline; keeps what was learnt. */
export async function readWhole(root: string, options: Partial<HistoryOptions> = {}): Promise<Whole> {
  const history = await read(root, options);
  const whole = await wholeOf(history);
  await history.save();
  return whole;
}

export async function wholeOf({ facts, problems, readDetails }: ReadHistory): Promise<Whole> {
  const { commits, mainline } = facts;
  const shas = mainlineOf(commits, mainline?.sha ?? '', Number.POSITIVE_INFINITY).map((row) => commits.shaOf(row));
  const read = await readDetails({ subjects: shas, lines: shas, sizes: [], tip: null });
  return {
    facts: { ...facts, commits: new Map(listOf(commits).map((commit) => [commit.sha, commit])) },
    details: read.details,
    problems: [...problems, ...read.problems],
  };
}

/** The problem that a reading fails with. */
export async function failureOf(reading: Promise<unknown>) {
  try {
    await reading;
  } catch (error) {
    if (error instanceof GitFailure) return error.problem;
    throw error;
  }
  throw new Error('It was read.');
}
