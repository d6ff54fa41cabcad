import { NO_EVIDENCE } from '../../../src/core/failures/evidence';
import type { Failure } from '../../../src/core/failures/failure';
import { failuresOf } from '../../../src/core/failures/failures';
import { wantedOverlaps } from '../../../src/core/failures/wantedOverlaps';
import { type History, historyOf } from '../../../src/core/history/history';
import { type Git, type GitOptions, gitIn } from '../../../src/sources/git/git';
import { type ReadHistory, readHistory } from '../../../src/sources/git/history';
import { findRepository } from '../../../src/sources/git/root';

/** What the product reads of a repository, and makes of it. */
export interface Look {
  readonly git: Git;
  readonly read: ReadHistory;
  readonly history: History;
}

export type Progress = (step: string) => void;

const OPTIONS: GitOptions = { git: 'git', signal: new AbortController().signal };

/** The whole history as of its end, by the product's own code. */
export async function lookAt(folder: string, onProgress: Progress): Promise<Look> {
  const repository = await findRepository(folder, OPTIONS);
  const read = await readHistory(repository, {
    ...OPTIONS,
    mainline: null,
    bots: [],
    keep: null,
    onProgress: (commits) => onProgress(`${commits} commits`),
  });
  return { git: gitIn(folder, OPTIONS), read, history: historyOf(read.facts, { asOf: Number.MAX_SAFE_INTEGER }) };
}

/** The failures of all times, without blame. */
export async function failuresIn({ read, history }: Look): Promise<Failure[]> {
  const { overlaps } = await read.readOverlaps(wantedOverlaps(history, 0));
  return failuresOf(history, { ...NO_EVIDENCE, overlaps });
}
