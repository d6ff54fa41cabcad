import type { History } from '../history/history';
import type { Instant } from '../time/instant';
import { BULK, candidatesFor } from './candidates';
import type { OverlapPair } from './evidence';
import { lookupIn } from './references';

/** So many commits that may undo something are looked at, the latest first, and so many candidates of each. */
const MOST_UNDOING = 500;
const MOST_CANDIDATES = 12;

/**
 * Of which commits the patches must be compared to tell what was taken back: of those that landed since an instant, speak
 * of taking something back and name neither its commit nor its pull request.
 */
export function wantedOverlaps(history: History, since: Instant, limit = MOST_CANDIDATES): OverlapPair[] {
  const { commits } = history.facts;
  const { landing } = history;
  const landedSince = (row: number) => {
    const place = landing.placeOf(row);
    return place >= 0 && commits.committedAt(landing.mainline[place] ?? -1) >= since;
  };
  const isReadable = (row: number) => {
    const touched = commits.pathsOf(row).length;
    return touched <= BULK && !commits.isCutOff(row);
  };
  const unclear = [...commits.stated].filter(
    ([row, { undoes, partial }]) =>
      undoes && !partial && landedSince(row) && isReadable(row) && commits.pathsOf(row).length > 0,
  );
  if (unclear.length === 0) return [];
  const lookup = lookupIn(history);
  const { rankOf } = lookup.timeline;
  const undoing = unclear
    .filter(([row, { reverts }]) => lookup.named(row, reverts).length + lookup.numbered(row, reverts).length === 0)
    .map(([row]) => row)
    .toSorted((a, b) => rankOf(b) - rankOf(a))
    .slice(0, MOST_UNDOING);
  const byPath = candidatesFor(history, lookup.timeline, undoing, limit);
  return undoing.flatMap((row) => {
    const { reverts = [] } = commits.stated.get(row) ?? {};
    const titled = [...lookup.titled(row, reverts), ...lookup.begun(row, reverts)].slice(0, 8);
    const candidates = [...new Set([...titled, ...(byPath.get(row) ?? [])])].filter(isReadable).slice(0, limit + 4);
    return candidates.map((each) => ({ undoing: commits.shaOf(row), candidate: commits.shaOf(each) }));
  });
}
