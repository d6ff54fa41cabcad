import type { OverlapPair } from '../../../src/core/failures/evidence';
import { wantedOverlaps } from '../../../src/core/failures/reverts/wantedOverlaps';
import { type History, historyOf } from '../../../src/core/history/history';
import { DAY, type Instant } from '../../../src/core/time/instant';
import { GitFailure } from '../../../src/sources/git/failure';
import { type Git, type GitOptions, gitIn } from '../../../src/sources/git/git';
import { type ReadHistory, readHistory } from '../../../src/sources/git/history';
import { readOverlaps } from '../../../src/sources/git/overlaps';
import { findRepository } from '../../../src/sources/git/root';

/** What the product reads of a repository, and makes of it. */
export interface Look {
  readonly git: Git;
  readonly read: ReadHistory;
  /** As of its end. */
  readonly history: History;
}

export type Progress = (step: string) => void;

const OPTIONS: GitOptions = { git: 'git', signal: new AbortController().signal };

/** The whole history, by the product's own code. */
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

/** The product looks at a window of time, and at so many reverts in it; so each year is looked at as a window. */
const YEAR = 365 * DAY;

/** How much reverts undid of what they may mean, in all of the history. */
export async function overlapsIn({ git, read, history }: Look): Promise<ReadonlyMap<string, number>> {
  const { commits } = read.facts;
  const times = history.landing.mainline.map((row) => commits.committedAt(row));
  const first = times.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  const last = times.reduce((most, each) => Math.max(most, each), 0);
  const pairs: OverlapPair[] = [];
  for (let since: Instant = first; since <= last; since += YEAR) {
    pairs.push(...wantedOverlaps(historyOf(read.facts, { asOf: since + YEAR }), since));
  }
  return overlapsOf(git, pairs);
}

/** Those that can be read: a snapshot may lack some files. */
export async function overlapsOf(git: Git, pairs: readonly OverlapPair[]): Promise<ReadonlyMap<string, number>> {
  try {
    return await readOverlaps(git, pairs, new Map());
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (pairs.length < 2) return new Map();
    const half = pairs.length >> 1;
    return new Map([...(await overlapsOf(git, pairs.slice(0, half))), ...(await overlapsOf(git, pairs.slice(half)))]);
  }
}
