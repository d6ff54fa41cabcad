import { type OverlapPair, overlapKey } from '../../core/failures/evidence';
import type { Problem } from '../../core/problem';
import { GitFailure, gitProblem } from './failure';
import type { Git } from './git';
import { type Patch, readPatches } from './patches';

export interface ReadOverlaps {
  /** How much of each candidate was undone, by `overlapKey`. */
  readonly overlaps: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** @param known What was found out before. Rejects as Git does, but for files that are not here: their pairs are missing. */
export async function readOverlaps(
  git: Git,
  pairs: readonly OverlapPair[],
  known: ReadonlyMap<string, number>,
): Promise<ReadOverlaps> {
  const unknown = pairs.filter((pair) => !known.has(overlapKey(pair)));
  const shas = unknown.flatMap(({ undoing, candidate }) => [undoing, candidate]);
  try {
    const patches = await readPatches(git, shas);
    const overlaps = pairs.map((pair): [string, number] => {
      const key = overlapKey(pair);
      return [key, known.get(key) ?? overlapOf(patches.get(pair.undoing), patches.get(pair.candidate))];
    });
    return { overlaps: new Map(overlaps), problems: [] };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const message = `The patches of reverts could not be compared. ${error.message}`;
    const wanted = new Set(pairs.map(overlapKey));
    return {
      overlaps: new Map([...known].filter(([key]) => wanted.has(key))),
      problems: [gitProblem('patchesNotCompared', message, error.problem.fix)],
    };
  }
}

/** Twice the lines of one patch that the other has the other way round, over the lines of both; 0 for nothing. */
export function overlapOf(undoing: Patch | undefined, candidate: Patch | undefined): number {
  if (!undoing || !candidate) return 0;
  const both = sizeOf(undoing) + sizeOf(candidate);
  const undone = shared(undoing.added, candidate.removed) + shared(undoing.removed, candidate.added);
  return both === 0 ? 0 : (2 * undone) / both;
}

function sizeOf({ added, removed }: Patch): number {
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
