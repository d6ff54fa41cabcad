import { GitFailure } from '../../src/sources/git/failure';
import { type HistoryOptions, type ReadHistory, readHistory } from '../../src/sources/git/history';

/** What is read of a repository where nothing is asked for but what is named. */
export function read(root: string, options: Partial<HistoryOptions> = {}): Promise<ReadHistory> {
  return readHistory(root, {
    git: 'git',
    signal: new AbortController().signal,
    mainline: null,
    bots: [],
    linesSince: null,
    onProgress: () => undefined,
    ...options,
  });
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
