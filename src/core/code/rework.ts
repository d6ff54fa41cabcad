import type { Rework } from '../history/details';
import type { CodeChange, Hunks } from './codeChange';
import { edited, type Run, UNKNOWN } from './lineWriters';

/** Follows the lines of code along the mainline, oldest change first. docs/metrics.md, "Rework". */
export interface Replay {
  /**
   * Takes in the next change.
   * @param place On the mainline, counted from 0.
   * @param youngFrom Lines that were written at this place or later are young; null where nobody asks for the rework.
   */
  land(change: CodeChange, place: number, youngFrom: number | null): Rework;
}

const NOTHING: Rework = { written: 0, rewritten: 0 };

/** All lines that are there at the beginning are old. */
export function replay(): Replay {
  /** By path; one that is missing has old lines alone. */
  const files = new Map<string, readonly Run[]>();
  const keep = (path: string, runs: readonly Run[]) => {
    if (runs.length > 0) files.set(path, runs);
    else files.delete(path);
  };
  return {
    land({ large, edits }, place, youngFrom) {
      // what it wrote counts for nothing, so it can't be written in vain either
      const writer = large ? UNKNOWN : place;
      let written = 0;
      let rewritten = 0;
      const onRemoved = (run: Run) => {
        if (youngFrom !== null && run.writer >= youngFrom) rewritten += run.lines;
      };
      for (const edit of edits) {
        if (edit.kind === 'moved') {
          const runs = files.get(edit.from) ?? [];
          files.delete(edit.from);
          keep(edit.path, edit.same ? runs : []);
        } else {
          const runs = edit.hunks ? edited(files.get(edit.path) ?? [], edit.hunks, writer, onRemoved) : [];
          keep(edit.path, edit.kind === 'deleted' ? [] : runs);
          written += addedBy(edit.hunks);
        }
      }
      return large ? NOTHING : { written, rewritten };
    },
  };
}

function addedBy(hunks: Hunks): number {
  let added = 0;
  if (!hunks) return added;
  for (let at = 2; at < hunks.length; at += 3) added += hunks[at] ?? 0;
  return added;
}
