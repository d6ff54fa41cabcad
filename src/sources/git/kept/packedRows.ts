import type { CommitRows } from '../../../core/history/commitRows';
import { SECOND } from '../../../core/time/instant';
import { packed, unpacked } from './varints';

/** `CommitRows` with its numbers packed: each near the one before it, or near its own row. */
export interface PackedRows
  extends Pick<CommitRows, 'count' | 'names' | 'flags' | 'furtherParents' | 'stated' | 'keys'> {
  /** Seconds. */
  readonly committed: Uint8Array;
  /** Seconds from the commit back to its author. */
  readonly authoredBefore: Uint8Array;
  readonly firstParent: Uint8Array;
  readonly secondParent: Uint8Array;
  readonly pathCounts: Uint8Array;
  readonly pathIdCount: number;
  readonly pathIds: Uint8Array;
}

/** @param from The row of the first. */
export function packedRows(rows: CommitRows, from: number): PackedRows {
  const { count, names, flags, furtherParents, stated, keys, authoredAt, committedAt } = rows;
  const ahead = (parent: number, i: number) => (parent < 0 ? 0 : parent - (from + i));
  return {
    ...{ count, names, flags, furtherParents, stated, keys },
    committed: packed(committedAt.map((at) => at / SECOND)),
    authoredBefore: packed(committedAt.map((at, i) => (at - (authoredAt[i] ?? 0)) / SECOND)),
    firstParent: packed(rows.firstParent.map(ahead)),
    secondParent: packed(rows.secondParent.map(ahead)),
    pathCounts: packed(rows.pathCounts),
    pathIdCount: rows.pathIds.length,
    pathIds: packed(rows.pathIds),
  };
}

/** Undefined where the numbers don't fit together. */
export function unpackedRows(rows: PackedRows, from: number): CommitRows | undefined {
  const { count, names, flags, furtherParents, stated, keys } = rows;
  const committed = unpacked(rows.committed, count);
  const authoredBefore = unpacked(rows.authoredBefore, count);
  const firstParent = unpacked(rows.firstParent, count);
  const secondParent = unpacked(rows.secondParent, count);
  const pathCounts = unpacked(rows.pathCounts, count);
  const pathIds = unpacked(rows.pathIds, rows.pathIdCount);
  if (!committed || !authoredBefore || !firstParent || !secondParent || !pathCounts || !pathIds) return undefined;
  return {
    ...{ count, names, flags, furtherParents, stated, keys },
    committedAt: committed.map((at) => at * SECOND),
    authoredAt: committed.map((at, i) => (at - (authoredBefore[i] ?? 0)) * SECOND),
    firstParent: new Int32Array(firstParent.map((ahead, i) => rowOf(ahead, from + i))),
    secondParent: new Int32Array(secondParent.map((ahead, i) => rowOf(ahead, from + i))),
    pathCounts: new Uint32Array(pathCounts),
    pathIds: new Int32Array(pathIds),
  };
}

/** No commit is its own parent, so 0 means none. */
function rowOf(ahead: number, row: number): number {
  return ahead === 0 ? -1 : row + ahead;
}
