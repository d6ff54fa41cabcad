import type { History } from '../history/history';
import { placeBefore } from './references';
import type { Timeline } from './timeline';

/** So many of the paths of a revert are looked up, the least touched first, and so many commits before it on each. */
const MOST_PATHS = 8;
const MOST_BEFORE = 64;
/** A commit that touches more is never looked up by its paths. */
export const BULK = 500;

/**
 * For each of some commits those before it that touched the same paths: the more alike first, then the later. What one
 * merge brought is a candidate too, as its merge.
 * @param most So many for each.
 */
export function candidatesFor(
  { facts: { commits }, landing }: History,
  { rows: all, rankOf }: Timeline,
  undoing: readonly number[],
  most: number,
): Map<number, number[]> {
  const touches = new Uint32Array(commits.paths.length);
  for (const row of undoing.length === 0 ? [] : all) for (const path of commits.pathsOf(row)) touches[path]! += 1;
  const rarest = new Map(
    undoing.map((row) => [
      row,
      [...commits.pathsOf(row)].toSorted((a, b) => (touches[a] ?? 0) - (touches[b] ?? 0)).slice(0, MOST_PATHS),
    ]),
  );
  const touching = new Map<number, number[]>([...rarest.values()].flat().map((path) => [path, []]));
  if (touching.size > 0) {
    for (const row of all) for (const path of commits.pathsOf(row)) touching.get(path)?.push(row);
  }

  const marks = new Int32Array(commits.paths.length).fill(-1);
  const likeness = (row: number, paths: Iterable<number>): number => {
    let [size, shared] = [0, 0];
    for (const path of paths) {
      size++;
      if (marks[path] === row) shared++;
    }
    return shared / (commits.pathsOf(row).length + size - shared);
  };
  const broughtPaths = (place: number): Set<number> => {
    const paths = new Set<number>();
    for (const each of landing.broughtAt(place)) {
      for (const path of commits.pathsOf(each)) paths.add(path);
      if (paths.size > BULK) break;
    }
    return paths;
  };
  return new Map(
    [...rarest].map(([row, paths]) => {
      for (const path of commits.pathsOf(row)) marks[path] = row;
      const before = new Set<number>();
      const merges = new Set<number>();
      for (const path of paths) {
        const rows = touching.get(path) ?? [];
        const end = placeBefore(rows, rankOf(row), rankOf);
        for (const each of rows.slice(Math.max(0, end - MOST_BEFORE), end)) {
          if (commits.pathsOf(each).length <= BULK) before.add(each);
          const place = landing.placeOf(each);
          if (landing.mainline[place] !== each && landing.countAt(place) <= 30) merges.add(place);
        }
      }
      merges.delete(landing.placeOf(row));
      const scored = [
        ...[...before].map((each) => ({ row: each, score: likeness(row, commits.pathsOf(each)) })),
        ...[...merges].map((place) => ({
          row: landing.mainline[place] ?? -1,
          score: landing.countAt(place) > 1 ? likeness(row, broughtPaths(place)) : 0,
        })),
      ].filter(({ score }) => score > 0);
      return [
        row,
        scored
          .toSorted((a, b) => b.score - a.score || rankOf(b.row) - rankOf(a.row))
          .slice(0, most)
          .map((each) => each.row),
      ];
    }),
  );
}
