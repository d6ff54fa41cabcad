import type { History } from '../../../src/core/history/history';
import { pickGroups } from '../../../src/core/history/picks';
import type { Case } from './scores';

/** Commits with the original that their message names, as `git cherry-pick -x` writes it. */
export type Picks = ReadonlyMap<string, string>;

const PICKED = /^\(cherry picked from commit ([0-9a-f]{40})\)/im;

/** The original that a message names last: of a pick of a pick the one it was made from. */
export function originalIn(message: string): string | null {
  return [...message.matchAll(new RegExp(PICKED, 'gim'))].at(-1)?.[1] ?? null;
}

/** A case for each pick whose original was read too: whether they are taken for one work without being told. */
export function pickCases({ facts: { commits }, landing }: History, picks: Picks): Case[] {
  const groups = pickGroups(commits, { hasLanded: (row) => landing.placeOf(row) >= 0 });
  return [...picks].flatMap(([pick, original]) => {
    const [row, from] = [commits.rowOf(pick), commits.rowOf(original)];
    if (row < 0 || from < 0 || row === from) return [];
    const found = groups.get(row)?.includes(from) ? 1 : 0;
    return [{ wanted: 1, found, right: found }];
  });
}
