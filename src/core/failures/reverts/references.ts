import type { Commits } from '../../history/commits';
import type { History } from '../../history/history';
import type { Reference } from '../../history/message/statement';
import { type Timeline, timelineOf } from './timeline';

/** Looks up which commits, landed before the one that says so, references mean. */
export interface Lookup {
  readonly timeline: Timeline;
  /**
   * The commits that are named: by a name or the beginning of one that fits exactly one commit; else, where that one
   * landed as a cherry-pick only, the pick.
   */
  named(row: number, references: readonly Reference[]): number[];
  /** The last commits that pull requests of such numbers brought. */
  numbered(row: number, references: readonly Reference[]): number[];
  /** The commits with such titles, newest first; of many only the newest. */
  titled(row: number, references: readonly Reference[]): number[];
  /** Likewise those whose titles only begin so. */
  begun(row: number, references: readonly Reference[]): number[];
}

/** Of a title that occurs more often only the last ones are looked at. */
const MOST_TITLED = 16;

/** Linear in the number of commits. */
export function lookupIn({ facts: { commits }, landing, carriers: { picks } }: History): Lookup {
  const timeline = timelineOf(landing, commits.rows);
  const { rankOf } = timeline;
  const { numbers, titles, starts } = keysLookedFor(commits);
  const byNumber = rowsByKey(commits, timeline, 'number', numbers);
  const byTitle = rowsByKey(commits, timeline, 'title', titles);
  const byStart = rowsByKey(commits, timeline, 'titleStart', starts);
  const newest = (row: number, rows: readonly number[] = []) => {
    const end = placeBefore(rows, rankOf(row), rankOf);
    return rows.slice(Math.max(0, end - MOST_TITLED), end).toReversed();
  };
  const landedBy = (place: number) => (row: number) => landing.placeOf(row) >= 0 && landing.placeOf(row) <= place;

  const withName = (row: number, name: string): number[] => {
    const hasLanded = landedBy(landing.placeOf(row));
    const all = commits.rowsStartingWith(name);
    const landed = all.filter(hasLanded);
    if (landed.length > 0) return landed.length === 1 && landed[0] !== row ? landed : [];
    const [elsewhere, ...others] = all;
    if (elsewhere === undefined || others.length > 0) return [];
    const work = picks.get(elsewhere) ?? [];
    return work.includes(row)
      ? []
      : latest(
          work.filter((each) => hasLanded(each)),
          rankOf,
        );
  };

  return {
    timeline,
    named: (row, references) =>
      unique(references.flatMap((each) => (each.by === 'name' ? withName(row, each.name) : []))),
    numbered: (row, references) =>
      unique(
        references.flatMap((each) => {
          if (each.by !== 'number') return [];
          const rows = byNumber.get(each.number) ?? [];
          return rows[placeBefore(rows, rankOf(row), rankOf) - 1] ?? [];
        }),
      ),
    titled: (row, references) =>
      unique(references.flatMap((each) => (each.by === 'title' ? newest(row, byTitle.get(each.title)) : []))),
    begun: (row, references) =>
      unique(references.flatMap((each) => (each.by === 'title' ? newest(row, byStart.get(each.titleStart)) : []))),
  };
}

function keysLookedFor({ stated }: Commits): Record<'numbers' | 'titles' | 'starts', Set<number>> {
  const wanted = { numbers: new Set<number>(), titles: new Set<number>(), starts: new Set<number>() };
  for (const { reverts, relands, fixes } of stated.values()) {
    for (const reference of [...reverts, ...relands, ...fixes]) {
      if (reference.by === 'number') wanted.numbers.add(reference.number);
      else if (reference.by === 'title') {
        wanted.titles.add(reference.title);
        if (reference.titleStart !== 0) wanted.starts.add(reference.titleStart);
      }
    }
  }
  return wanted;
}

function rowsByKey(
  commits: Commits,
  { rows }: Timeline,
  kind: 'number' | 'title' | 'titleStart',
  wanted: ReadonlySet<number>,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (wanted.size === 0) return found;
  for (const row of rows) {
    const key = commits.keyOf(row, kind);
    if (!wanted.has(key)) continue;
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** How many of the rows, which are in order, come before a rank. */
export function placeBefore(rows: readonly number[], rank: number, rankOf: Timeline['rankOf']): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rankOf(rows[middle] ?? 0) < rank) from = middle + 1;
    else to = middle;
  }
  return from;
}

function latest(rows: readonly number[], rankOf: Timeline['rankOf']): number[] {
  const [first, ...others] = rows;
  return first === undefined ? [] : [others.reduce((best, row) => (rankOf(row) > rankOf(best) ? row : best), first)];
}

function unique(rows: readonly number[]): number[] {
  return rows.length < 2 ? [...rows] : [...new Set(rows)];
}
