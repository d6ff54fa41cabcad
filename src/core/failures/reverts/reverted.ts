import type { History } from '../../history/history';
import type { Finding } from '../finding';
import type { RevertLink } from './reverts';

/**
 * What reverts tell of failures, in the order in which they landed. A revert of a revert brings a change back: that is no
 * failure, and it doesn't undo the first one. What was taken back before it landed is as if it had never been.
 */
export function revertedIn(history: History, links: readonly RevertLink[]): Finding[] {
  const { placeOf } = history.landing;
  const isReverting = revertingIn(history, links);
  const findings: Finding[] = [];
  const gone = new Set<number>();
  for (const { undoing, undone, ground } of links.toReversed()) {
    if (gone.has(undoing)) continue;
    if (placeOf(undoing) === placeOf(undone)) gone.add(undone);
    else if (!isReverting(undone))
      findings.push({ failed: undone, repair: undoing, kind: 'reverted', ground, confidence: 'certain' });
  }
  return findings.toReversed();
}

/** Tells whether a commit does nothing but take back or bring again: itself, or as the merge of nothing else. */
function revertingIn({ facts: { commits }, landing }: History, links: readonly RevertLink[]): (row: number) => boolean {
  const { placeOf, mainline, broughtAt } = landing;
  const linked = new Set(
    links.flatMap(({ undoing, undone }) => (placeOf(undoing) === placeOf(undone) ? [] : [undoing])),
  );
  const isOne = (row: number) => {
    const stated = commits.stated.get(row);
    if (!stated || stated.partial) return false;
    return linked.has(row) || stated.relands.length > 0 || stated.reverts.some(({ by }) => by === 'title');
  };
  return (row) => {
    if (isOne(row)) return true;
    const place = placeOf(row);
    if (mainline[place] !== row || !commits.isMerge(row)) return false;
    const brought = [...broughtAt(place)].filter((each) => !commits.isMerge(each));
    return brought.length > 0 && brought.every(isOne);
  };
}
