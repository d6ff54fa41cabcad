import type { History } from '../../history/history';
import type { Instant } from '../../time/instant';
import type { OverlapPair } from '../evidence';
import { BULK, candidatesFor } from './candidates';
import { lookupIn } from './references';

/** So many commits that may undo something are looked at, the latest first. */
const MOST_UNDOING = 500;
/** So many candidates of each: those that touched the same, and those with the title that it quotes. */
const MOST_ALIKE = 8;
const MOST_TITLED = 8;

/**
 * Of which commits the patches must be compared to tell what was taken back: of those that landed since an instant, speak
 * of taking something back and name neither its commit nor its pull request.
 */
export function wantedOverlaps(history: History, since: Instant): OverlapPair[] {
  const { landing } = history;
  const { commits } = history.facts;
  const hasLandedSince = (row: number) => {
    const place = landing.placeOf(row);
    return place >= 0 && commits.committedAt(landing.mainline[place] ?? -1) >= since;
  };
  const isReadable = (row: number) => commits.pathsOf(row).length <= BULK && !commits.isCutOff(row);
  const unclear = [...commits.stated].filter(
    ([row, { undoes, partial }]) =>
      undoes && !partial && hasLandedSince(row) && isReadable(row) && commits.pathsOf(row).length > 0,
  );
  if (unclear.length === 0) return [];

  const lookup = lookupIn(history);
  const { rankOf } = lookup.timeline;
  const undoing = unclear
    .filter(([row, { reverts }]) => lookup.named(row, reverts).length + lookup.numbered(row, reverts).length === 0)
    .toSorted(([a], [b]) => rankOf(b) - rankOf(a))
    .slice(0, MOST_UNDOING);
  const alikeTo = candidatesFor(
    history,
    lookup.timeline,
    undoing.map(([row]) => row),
  );
  return undoing.flatMap(([row, { reverts }]) => {
    const titled = [...lookup.titled(row, reverts), ...lookup.begun(row, reverts)].slice(0, MOST_TITLED);
    const candidates = new Set([...titled, ...alikeTo(row, MOST_ALIKE)].filter(isReadable));
    return [...candidates].map((each) => ({ undoing: commits.shaOf(row), candidate: commits.shaOf(each) }));
  });
}
