import { growing, LEAST_UNITS, tooFew } from '../delivery/grownShare';
import { measuredShare } from '../delivery/measuredShare';
import { counting, type Failure } from '../failures/failure';
import type { Change } from '../history/change';
import type { History } from '../history/history';
import type { Measurement } from '../measurement';
import { isWithin, type Window } from '../time/window';

/** How often changes failed that an AI assistant had a part in, beside the rest; never by person. */
export interface AssistedHints {
  readonly assisted: Measurement;
  readonly others: Measurement;
}

/**
 * Lower bounds, over the same window for both: the first of those it grows to that holds ten changes of each. Bots are
 * neither. docs/metrics.md, "AI-assisted changes".
 */
export function assistedHints({ changes }: History, failures: readonly Failure[], window: Window): AssistedHints {
  const mergedIn = (tried: Window, assisted: boolean) =>
    changes.filter((change) => !change.bot && change.assisted === assisted && isWithin(tried, change.mergedAt));
  const holdsEnough = (tried: Window) =>
    [true, false].every((assisted) => mergedIn(tried, assisted).length >= LEAST_UNITS);
  const windows = growing(window);
  const grown = windows.find(holdsEnough) ?? windows.at(-1) ?? window;
  const failed = new Set(
    counting(failures)
      .filter(({ caught }) => !caught)
      .map(({ change }) => change.sha),
  );
  return {
    assisted: shareOf(mergedIn(grown, true), failed, grown, 'AI-assisted changes'),
    others: shareOf(mergedIn(grown, false), failed, grown, 'other changes'),
  };
}

function shareOf(changes: readonly Change[], failed: ReadonlySet<string>, window: Window, noun: string): Measurement {
  if (changes.length < LEAST_UNITS) return tooFew(noun, window);
  const count = changes.filter(({ sha }) => failed.has(sha)).length;
  return measuredShare({ all: changes.length, some: count }, window);
}
