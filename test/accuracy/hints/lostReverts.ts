import { overlapKey } from '../../../src/core/failures/evidence';
import { lookupIn } from '../../../src/core/failures/reverts/references';
import type { Links } from './links';
import { type Look, overlapsOf } from './look';
import type { Case } from './scores';

/** So much of a patch, undone line by line, tells that it was this one. */
const UNDONE = 0.5;

/**
 * A case for each revert that names a commit which isn't here. Nobody labelled what they mean: a link counts as right
 * where the patch confirms it, or the revert quotes a title that one commit alone has.
 */
export async function lostRevertCases({ git, history }: Look, links: Links): Promise<Case[]> {
  const { commits } = history.facts;
  const lookup = lookupIn(history);
  const lost = [...commits.stated].filter(
    ([row, { reverts, partial }]) =>
      !partial &&
      lookup.timeline.rankOf(row) >= 0 &&
      reverts.some(({ by }) => by === 'name') &&
      lookup.named(row, reverts).length === 0,
  );
  const pairs = lost.flatMap(([row]) =>
    [...(links.get(commits.shaOf(row)) ?? [])].map((candidate) => ({ undoing: commits.shaOf(row), candidate })),
  );
  const overlaps = await overlapsOf(git, pairs);
  return lost.map(([row, { reverts }]) => {
    const [undoing, titled] = [commits.shaOf(row), lookup.titled(row, reverts)];
    const found = [...(links.get(undoing) ?? [])];
    const isRight = (candidate: string) =>
      (overlaps.get(overlapKey({ undoing, candidate })) ?? 0) >= UNDONE ||
      (titled.length === 1 && titled[0] === commits.rowOf(candidate));
    return { wanted: 1, found: Math.min(1, found.length), right: found.some(isRight) ? 1 : 0 };
  });
}
