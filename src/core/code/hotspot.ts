import type { History } from '../history/history';
import type { Window } from '../time/window';

/** A large file that changes often. */
export interface Hotspot {
  readonly path: string;
  /** Changes of the window that touched it. */
  readonly changes: number;
  /** Its size now; null where that isn't known. */
  readonly bytes: number | null;
}

/** The paths of which sizes are worth looking up. */
export function hotspotCandidates(_history: History, _window: Window): readonly string[] {
  return [];
}

export function hotspotsOf(
  _history: History,
  _window: Window,
  _sizes: ReadonlyMap<string, number> | null,
): readonly Hotspot[] {
  return [];
}
