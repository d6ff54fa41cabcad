import type { History } from '../../history/history';
import { likeness } from './likeness';
import { placeBefore } from './references';
import type { Timeline } from './timeline';

/** So many paths of a revert are looked up, those that the fewest commits touched first… */
const MOST_PATHS = 8;
/** … and so many commits before it that touched each of them. */
const MOST_BEFORE = 64;
/** What touched more paths, or brought more commits, is never looked up by its paths. */
export const BULK = 500;
const LARGEST_BRANCH = 30;

/**
 * Tells for each of some commits which landed before it and touched the same paths: the more alike first, then the later.
 * What one merge brought is there too, as its merge. Linear in what all commits touched.
 * @param undoing Rows.
 */
export function candidatesFor(
  history: History,
  timeline: Timeline,
  undoing: readonly number[],
): (row: number, most: number) => number[] {
  const { rankOf } = timeline;
  const { landing } = history;
  const { commits } = history.facts;
  const rarest = rarestPaths(history, timeline, undoing);
  const touching = rowsTouching(history, timeline, new Set([...rarest.values()].flat()));

  const isBranch = (place: number) => {
    const count = landing.countAt(place);
    return count > 1 && count <= LARGEST_BRANCH;
  };
  const ofMerges = new Map<number, Int32Array>();
  const pathsOf = (row: number): Int32Array => {
    if (!commits.isMerge(row)) return commits.pathsOf(row);
    const known = ofMerges.get(row);
    if (known) return known;
    const brought = [...landing.broughtAt(landing.placeOf(row))].map((each) => commits.pathsOf(each));
    // one such commit makes a merge one too
    const bulk = brought.find((paths) => paths.length > BULK);
    const all = bulk ?? Int32Array.from(new Set(brought.flatMap((paths) => [...paths])));
    ofMerges.set(row, all);
    return all;
  };
  return (row, most) => {
    const before = new Set<number>();
    for (const path of rarest.get(row) ?? []) {
      const rows = touching.get(path) ?? [];
      const end = placeBefore(rows, rankOf(row), rankOf);
      for (const each of rows.slice(Math.max(0, end - MOST_BEFORE), end)) {
        before.add(each);
        const place = landing.placeOf(each);
        const merge = landing.mainline[place] ?? -1;
        if (rankOf(merge) < rankOf(row) && isBranch(place)) before.add(merge);
      }
    }
    const own = new Set(commits.pathsOf(row));
    return [...before]
      .map((each) => ({ each, paths: pathsOf(each) }))
      .filter(({ paths }) => paths.length <= BULK)
      .map(({ each, paths }) => ({ each, alike: likeness(paths, own) }))
      .toSorted((a, b) => b.alike - a.alike || rankOf(b.each) - rankOf(a.each))
      .slice(0, most)
      .map(({ each }) => each);
  };
}

function rarestPaths(
  { facts: { commits } }: History,
  { rows }: Timeline,
  undoing: readonly number[],
): Map<number, number[]> {
  const touches = new Uint32Array(commits.paths.length);
  const timesOf = (path: number) => touches[path] ?? 0;
  if (undoing.length > 0)
    for (const row of rows) for (const path of commits.pathsOf(row)) touches[path] = timesOf(path) + 1;
  return new Map(
    undoing.map((row) => [
      row,
      [...commits.pathsOf(row)].toSorted((a, b) => timesOf(a) - timesOf(b)).slice(0, MOST_PATHS),
    ]),
  );
}

function rowsTouching(
  { facts: { commits } }: History,
  { rows }: Timeline,
  paths: ReadonlySet<number>,
): Map<number, number[]> {
  const touching = new Map([...paths].map((path): [number, number[]] => [path, []]));
  if (paths.size > 0) for (const row of rows) for (const path of commits.pathsOf(row)) touching.get(path)?.push(row);
  return touching;
}
