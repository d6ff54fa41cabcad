import { LONGEST_WINDOW } from '../delivery/grownShare';
import { fileKinds } from '../failures/fixes/fileKind';
import type { Change } from '../history/change';
import type { History } from '../history/history';
import { layoutOf } from './layout';

/** A change of more files is a sweep, which tells nothing of any of them. */
export const MOST_FILES = 50;

/** What code the changes of a history touch. Paths are places in the commits' paths. */
export interface ChangedCode {
  /**
   * The files of code that a change touched, each once; null where they tell nothing: of a bot's change, of more than
   * `MOST_FILES` files, where the history is cut off.
   */
  filesOf(change: Change): readonly number[] | null;
  /** The component of a file, by how the changes of the last half year lie in folders; null where it belongs to none. */
  componentOf(file: number): string | null;
}

const known = new WeakMap<History, ChangedCode>();

/** A change and a path are looked at once, however many figures of a history ask for them. */
export function changedCodeIn(history: History): ChangedCode {
  const code = known.get(history) ?? changedCode(history);
  known.set(history, code);
  return code;
}

function changedCode(history: History): ChangedCode {
  const { changes, landing } = history;
  const { commits } = history.facts;
  const filesAt = fileFinder(history);
  const files = new Map<Change, readonly number[]>();
  const filesOf = (change: Change) => {
    if (change.bot || change.files === null || change.files > MOST_FILES) return null;
    const found = files.get(change) ?? filesAt(landing.placeOf(commits.rowOf(change.sha)));
    files.set(change, found);
    return found;
  };
  const components = new Map<number, string | null>();
  let layout: ((path: string) => string | null) | undefined;
  return {
    filesOf,
    componentOf(file) {
      let component = components.get(file);
      if (component === undefined) {
        layout ??= layoutOf(pathsOf(recent(changes), filesOf, commits.paths));
        components.set(file, (component = layout(commits.paths[file] ?? '')));
      }
      return component;
    },
  };
}

/** Finds the files of code, within the scope, that the change at a place of the mainline touched. */
function fileFinder({ facts, landing, isInside }: History): (place: number) => number[] {
  const { commits } = facts;
  const kindOf = fileKinds();
  /** 1 for what counts, 2 for what doesn't. */
  const kinds = new Uint8Array(commits.paths.length);
  /** The place, and 1, of the change that touched a path last. */
  const touchedIn = new Uint32Array(commits.paths.length);
  return (place) => {
    const files: number[] = [];
    for (const row of landing.broughtAt(place))
      for (const path of commits.pathsOf(row)) {
        if (touchedIn[path] === place + 1) continue;
        touchedIn[path] = place + 1;
        kinds[path] ||= isInside(path) && kindOf(commits.paths[path] ?? '') === 'code' ? 1 : 2;
        if (kinds[path] === 1) files.push(path);
      }
    return files;
  };
}

function recent(changes: readonly Change[]): Change[] {
  const since = (changes.at(-1)?.mergedAt ?? 0) - LONGEST_WINDOW;
  return changes.filter(({ mergedAt }) => mergedAt >= since);
}

function pathsOf(changes: readonly Change[], filesOf: ChangedCode['filesOf'], paths: readonly string[]): string[] {
  const files = new Set<number>();
  for (const change of changes) for (const file of filesOf(change) ?? []) files.add(file);
  return Array.from(files, (file) => paths[file] ?? '');
}
