import { pathMatcher } from '../globs';
import type { Commits } from './commits';
import type { Landing } from './landing';
import type { Scope } from './scope';

/** Which paths and changes belong to a scope. */
export interface ScopedPaths {
  /** @param path A place in the commits' paths. */
  isInside(path: number): boolean;
  /** Whether the change at a place of the mainline touched a path inside. */
  isTouchedAt(place: number): boolean;
}

/** Each path is held against the globs once, however many commits touched it, and each commit is looked at once. */
export function pathsWithin(commits: Commits, { mainline, broughtAt }: Landing, scope: Scope): ScopedPaths {
  const matches = pathMatcher(scope.paths);
  const inside = Uint8Array.from(commits.paths, (path) => Number(matches(path)));
  const isInside = (path: number) => inside[path] === 1;
  const touched = Uint8Array.from(mainline, (_, place) =>
    Number(broughtAt(place).some((row) => commits.pathsOf(row).some(isInside))),
  );
  return { isInside, isTouchedAt: (place) => touched[place] === 1 };
}
