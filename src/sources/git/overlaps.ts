import { type OverlapPair, overlapKey } from '../../core/failures/evidence';
import type { Problem } from '../../core/problem';
import { GitFailure, gitProblem } from './failure';
import type { Git } from './git';
import { type HashedPatch, readHashedPatches } from './hashedPatches';

export interface ReadOverlaps {
  readonly overlaps: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** How much of each candidate was undone, as far as files are here. Rejects when cancelled. */
export async function overlapsSeen(
  git: Git,
  pairs: readonly OverlapPair[],
  known: ReadonlyMap<string, number>,
): Promise<ReadOverlaps> {
  try {
    return { overlaps: await readOverlaps(git, pairs, known), problems: [] };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const seen = pairs.map((pair) => overlapKey(pair)).filter((key) => known.has(key));
    const message = `The patches of commits could not be compared, so some reverts may be missing. ${error.message}`;
    return {
      overlaps: new Map(seen.map((key) => [key, known.get(key) ?? 0])),
      problems: [gitProblem('patchesNotCompared', message, error.problem.fix)],
    };
  }
}

/**
 * How much of each candidate was undone, by `overlapKey`.
 * @param known What was found out before.
 * @throws GitFailure where the files of a commit are not here.
 */
export async function readOverlaps(
  git: Git,
  pairs: readonly OverlapPair[],
  known: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const unknown = pairs.filter((pair) => !known.has(overlapKey(pair)));
  const patches = await readHashedPatches(
    git,
    unknown.flatMap(({ undoing, candidate }) => [undoing, candidate]),
  );
  return new Map(
    pairs.map((pair) => {
      const key = overlapKey(pair);
      return [key, known.get(key) ?? overlapOf(patches.get(pair.undoing), patches.get(pair.candidate))];
    }),
  );
}

/** Twice the lines of one patch that the other has the other way round, over the lines of both; 0 for nothing. */
export function overlapOf(undoing: HashedPatch | undefined, candidate: HashedPatch | undefined): number {
  if (!undoing || !candidate) return 0;
  const both = sizeOf(undoing) + sizeOf(candidate);
  const undone = shared(undoing.added, candidate.removed) + shared(undoing.removed, candidate.added);
  return both === 0 ? 0 : (2 * undone) / both;
}

function sizeOf({ added, removed }: HashedPatch): number {
  return added.length + removed.length;
}

/** Of two lists in order, how many values both have, as often as both have them. */
function shared(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) count++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return count;
}
