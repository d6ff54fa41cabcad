import type { OverlapPair } from '../../core/failures/evidence';
import type { Git } from './git';

/** How much of each candidate was undone, by `overlapKey`; a pair whose files are not here is missing. */
export function readOverlaps(
  _git: Git,
  _pairs: readonly OverlapPair[],
  known: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  return Promise.resolve(known);
}
