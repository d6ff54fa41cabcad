import type { History } from '../history/history';
import { inTextOrder } from '../textOrder';
import { isWithin, type Window } from '../time/window';
import { changedCodeIn } from './changedCode';

/** A large file that changes often. */
export interface Hotspot {
  readonly path: string;
  /** Changes of the window that touched it. */
  readonly changes: number;
  /** Its size now; null where that isn't known. */
  readonly bytes: number | null;
}

/** Files whose sizes are looked up; one that changed less often would have to be far larger. */
const MOST_CANDIDATES = 200;
const MOST_HOTSPOTS = 20;
/** What changed once is no habit. */
const LEAST_CHANGES = 2;

/** The paths of which sizes are worth looking up. */
export function hotspotCandidates(history: History, window: Window): readonly string[] {
  return mostChanged(history, window).map(({ path }) => path);
}

/**
 * What changed often and is large, by changes × bytes; where no size is known, by changes alone. docs/metrics.md,
 * "Hotspots".
 * @param sizes Of the candidates that are still there; null where they could not be looked up.
 */
export function hotspotsOf(
  history: History,
  window: Window,
  sizes: ReadonlyMap<string, number> | null,
): readonly Hotspot[] {
  const candidates = mostChanged(history, window);
  if (!sizes) return candidates.slice(0, MOST_HOTSPOTS).map((file) => ({ ...file, bytes: null }));
  return candidates
    .flatMap((file) => {
      const bytes = sizes.get(file.path);
      return bytes === undefined ? [] : [{ ...file, bytes }];
    })
    .toSorted((a, b) => b.changes * b.bytes - a.changes * a.bytes || b.changes - a.changes)
    .slice(0, MOST_HOTSPOTS);
}

/** The files of code that changed most often in the window, the most first. */
function mostChanged(history: History, window: Window): Pick<Hotspot, 'path' | 'changes'>[] {
  const { filesOf } = changedCodeIn(history);
  const { paths } = history.facts.commits;
  const counts = new Map<number, number>();
  for (const change of history.changes) {
    if (!isWithin(window, change.mergedAt)) continue;
    for (const file of filesOf(change) ?? []) counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, changes]) => changes >= LEAST_CHANGES)
    .map(([file, changes]) => ({ path: paths[file] ?? '', changes }))
    .toSorted((a, b) => b.changes - a.changes || inTextOrder(a.path, b.path))
    .slice(0, MOST_CANDIDATES);
}
