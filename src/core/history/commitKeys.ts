import type { Instant } from '../time/instant';
import { hashOf, type TitleKeys } from './title';

/** Numbers by which commits that are the same work, or that name one another, are found; 0 where there is none. */
export interface CommitKeys extends TitleKeys {
  /** Of the pull request that brought it. */
  readonly number: number;
  /** Of who wrote it and when: a cherry-pick has the same. No person can be told from it. */
  readonly authored: number;
  /** Likewise of who wrote it and its title. */
  readonly signed: number;
}

/** @param address Of the author, whose own key is never kept. */
export function authorKeys(
  address: string,
  authoredAt: Instant,
  title: number,
): Pick<CommitKeys, 'authored' | 'signed'> {
  return { authored: hashOf(`${address} ${authoredAt}`), signed: hashOf(`${address} ${title}`) };
}

export const KEYS = [
  'title',
  'titleStart',
  'number',
  'authored',
  'signed',
] as const satisfies readonly (keyof CommitKeys)[];
