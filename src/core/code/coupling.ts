import type { Change } from '../history/change';
import type { History } from '../history/history';
import { wilsonInterval } from '../statistics/wilson';
import { isWithin, type Window, windowBefore } from '../time/window';
import { changedCodeIn, MOST_FILES } from './changedCode';
import { type CoChange, type CoChangedPair, coChangeOf, pairsAcross, touchesOf } from './coChange';
import { componentsIn } from './components';

/** Two files of different components that change together. */
export interface CoupledFiles {
  readonly files: readonly [string, string];
  /** How many changes of the window touched both. */
  readonly support: number;
  /** Of the changes that touched the rarer of the two, 0 to 1. */
  readonly confidence: number;
  /** Likewise in the window before. */
  readonly supportBefore: number;
  readonly confidenceBefore: number;
}

/** What changes together across components though nothing says that it belongs together. */
export interface Coupling {
  /** The strongest first. */
  readonly files: readonly CoupledFiles[];
  /** Changes of the window of which that is known, and those that were too large to tell. */
  readonly changes: number;
  readonly tooLarge: number;
  /** How many of the changes touched more than one component. */
  readonly across: number;
  /** Likewise in the window before. */
  readonly changesBefore: number;
  readonly acrossBefore: number;
}

export const NO_COUPLING: Coupling = {
  files: [],
  changes: 0,
  tooLarge: 0,
  across: 0,
  changesBefore: 0,
  acrossBefore: 0,
};

/** Source of both: what Code Maat takes unless told otherwise (--min-shared-revs 5, --min-coupling 30). */
const LEAST_SUPPORT = 5;
const LEAST_CONFIDENCE = 0.3;
/** Pairs that are listed. */
const MOST_PAIRS = 20;

/** docs/metrics.md, "Hidden coupling". */
export function couplingOf(history: History, window: Window): Coupling {
  const code = changedCodeIn(history);
  const { paths } = history.facts.commits;
  const mergedIn = (stretch: Window) =>
    history.changes.filter(({ mergedAt, bot }) => !bot && isWithin(stretch, mergedAt));
  const [changes, before] = [mergedIn(window), mergedIn(windowBefore(window))];
  const touchesBefore = touchesOf(before, code);
  const pairs = pairsAcross(changes, code, touchesOf(changes, code), LEAST_SUPPORT)
    .filter((pair) => confidenceOf(pair) >= LEAST_CONFIDENCE)
    .map((pair) => ({ ...pair, names: namesOf(pair, paths), sure: wilsonInterval(pair.support, pair.rarer)[0] }))
    .toSorted((a, b) => b.sure - a.sure || b.support - a.support || (a.names.join() < b.names.join() ? -1 : 1));
  const [spread, spreadBefore] = [spreadOf(changes, history), spreadOf(before, history)];
  return {
    files: pairs.slice(0, MOST_PAIRS).map((pair) => {
      const earlier = coChangeOf(pair.files, touchesBefore);
      return {
        files: pair.names,
        support: pair.support,
        confidence: confidenceOf(pair),
        supportBefore: earlier.support,
        confidenceBefore: confidenceOf(earlier),
      };
    }),
    changes: spread.known,
    tooLarge: changes.filter(({ files }) => (files ?? 0) > MOST_FILES).length,
    across: spread.across,
    changesBefore: spreadBefore.known,
    acrossBefore: spreadBefore.across,
  };
}

function confidenceOf({ support, rarer }: CoChange): number {
  return rarer === 0 ? 0 : support / rarer;
}

function namesOf({ files: [a, b] }: CoChangedPair, paths: readonly string[]): [string, string] {
  const [one = '', other = ''] = [paths[a] ?? '', paths[b] ?? ''].toSorted();
  return [one, other];
}

/** How many changes are known to touch components, and how many of them more than one. */
function spreadOf(changes: readonly Change[], history: History): { readonly known: number; readonly across: number } {
  const counts = changes.map(componentsIn(history)).filter((count) => count !== null);
  return { known: counts.length, across: counts.filter((count) => count > 1).length };
}
