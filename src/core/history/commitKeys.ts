import type { Instant } from '../time/instant';
import type { TitleKeys } from './message/title';

/** Numbers by which commits that are the same work, or that name one another, are found; 0 where there is none. */
export interface CommitKeys extends TitleKeys {
  /** Of the pull request that brought it. */
  readonly number: number;
  /** Of who wrote it and when: a cherry-pick has the same. No person can be told from it. */
  readonly authored: number;
  /** Likewise of who wrote it and its title. */
  readonly signed: number;
}

/**
 * @param author The hash of an address, which is never kept; 0 where there is none.
 * @param authoredAt Null where git can't tell.
 */
export function authorKeys(
  author: number,
  authoredAt: Instant | null,
  title: number,
): Pick<CommitKeys, 'authored' | 'signed'> {
  if (author === 0) return { authored: 0, signed: 0 };
  return {
    authored: authoredAt === null ? 0 : mixed(author, mixed(authoredAt / 2 ** 32, authoredAt)),
    signed: title === 0 ? 0 : mixed(author, title),
  };
}

/** Of two numbers' lower 32 bits; never 0. Source: the finalizer of MurmurHash3. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e37_79b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}

export const KEYS = [
  'title',
  'titleStart',
  'number',
  'authored',
  'signed',
] as const satisfies readonly (keyof CommitKeys)[];
