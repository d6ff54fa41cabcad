import type { Change } from '../history/change';
import type { ChangedCode } from './changedCode';

/** Which of the changes touched each file: their places in the list, ascending. */
export type Touches = ReadonlyMap<number, readonly number[]>;

/** How often two files changed together. */
export interface CoChange {
  readonly support: number;
  /** How many changes touched the rarer of the two. */
  readonly rarer: number;
}

export interface CoChangedPair extends CoChange {
  readonly files: readonly [number, number];
}

export function touchesOf(changes: readonly Change[], { filesOf }: ChangedCode): Touches {
  const touches = new Map<number, number[]>();
  changes.forEach((change, place) => {
    for (const file of filesOf(change) ?? []) {
      const places = touches.get(file);
      if (places) places.push(place);
      else touches.set(file, [place]);
    }
  });
  return touches;
}

/** The pairs of files of different components that so many changes touched together, at least. */
export function pairsAcross(
  changes: readonly Change[],
  { filesOf, componentOf }: ChangedCode,
  touches: Touches,
  least: number,
): CoChangedPair[] {
  const supports = new Map<number, number>();
  // a pair is one number: twice as fast as a text
  const width = [...touches.keys()].reduce((most, file) => Math.max(most, file), 0) + 1;
  const isFrequent = (file: number) => (touches.get(file)?.length ?? 0) >= least && componentOf(file) !== null;
  for (const change of changes) {
    const files = (filesOf(change) ?? []).filter(isFrequent).toSorted((a, b) => a - b);
    for (const [i, a] of files.entries())
      for (const b of files.slice(i + 1))
        if (componentOf(a) !== componentOf(b)) supports.set(a * width + b, (supports.get(a * width + b) ?? 0) + 1);
  }
  return [...supports]
    .filter(([, support]) => support >= least)
    .map(([pair, support]) => {
      const files = [Math.floor(pair / width), pair % width] as const;
      return { files, support, rarer: rarerOf(files, touches) };
    });
}

/** How often two files changed together. */
export function coChangeOf(files: readonly [number, number], touches: Touches): CoChange {
  const [one = [], other = []] = files.map((file) => touches.get(file));
  const others = new Set(other);
  return { support: one.filter((place) => others.has(place)).length, rarer: rarerOf(files, touches) };
}

function rarerOf(files: readonly number[], touches: Touches): number {
  return Math.min(...files.map((file) => touches.get(file)?.length ?? 0));
}
