import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import type { Trace } from '../../../core/failures/origins/origin';
import type { Commits } from '../../../core/history/commits';
import { loadCommits, saveCommits } from './keptCommits';
import { type KeptDetails, loadDetails, NO_DETAILS, saveDetails } from './keptDetails';
import { type KeptMap, keptMap, noMap } from './keptMap';

/** Raised whenever commits, messages, tags or patches are understood in another way, or kept in another form. */
const UNDERSTANDING = 3;
/** So few new commits are read again the next time rather than all written anew. */
const FEW = 100;
const SMALL_SHARE = 0.01;

/** What was learnt of a repository the last time. Commits and tag objects never change, so nothing of it grows old. */
export interface KeptHistory {
  readonly commits: Commits | undefined;
  readonly details: KeptDetails;
  /** How much of a commit another one undoes, by `overlapKey`. */
  readonly overlaps: KeptMap<number>;
  /** Of commits that may be fixes. @param ignoring The commits that blame looks through. */
  tracesIgnoring(ignoring: readonly string[]): KeptMap<Trace>;
  /** Writes what differs from what was kept last. @throws Where the folder can't be written to. */
  save(commits: Commits, details: KeptDetails): Promise<void>;
}

export const NOTHING_KEPT: KeptHistory = {
  commits: undefined,
  details: NO_DETAILS,
  overlaps: noMap(),
  tracesIgnoring: noMap,
  save: () => Promise.resolve(),
};

/**
 * @param folder Where all is kept, of any repository.
 * @param guise What makes the same commits look other than they are: another one, and nothing that was kept counts.
 */
export async function keptHistory(folder: string, root: string, guise: unknown): Promise<KeptHistory> {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 32);
  const fileOf = (kind: string) => join(folder, `${name}.${kind}`);
  const keyOf = (...kind: readonly unknown[]) => JSON.stringify([UNDERSTANDING, ...kind, endianness(), root, guise]);
  const [commits, details] = await Promise.all([
    loadCommits(fileOf('commits'), keyOf('commits')),
    loadDetails(fileOf('details'), keyOf('details')),
  ]);
  let keptRows = commits?.rows ?? 0;
  let keptDetails = details;
  return {
    commits,
    details,
    overlaps: keptMap(fileOf('overlaps'), keyOf('overlaps')),
    tracesIgnoring: (ignoring) => keptMap(fileOf('traces'), keyOf('traces', ignoring)),
    async save(now, detailsNow) {
      const added = now.rows - keptRows;
      if (added > Math.max(FEW, keptRows * SMALL_SHARE)) {
        await saveCommits(fileOf('commits'), keyOf('commits'), now);
        keptRows = now.rows;
      }
      if (!isSame(keptDetails, detailsNow)) {
        await saveDetails(fileOf('details'), keyOf('details'), detailsNow);
        keptDetails = detailsNow;
      }
    },
  };
}

/** Deletes all that was kept of any repository. */
export async function forgetHistories(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Values never change, so the names tell. */
function isSame(one: KeptDetails, other: KeptDetails): boolean {
  const kinds = ['tags', 'subjects', 'lines', 'rework', 'code'] as const;
  return kinds.every(
    (kind) => one[kind].size === other[kind].size && [...one[kind].keys()].every((sha) => other[kind].has(sha)),
  );
}
