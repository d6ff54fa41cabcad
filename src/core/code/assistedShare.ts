import { measuredShare } from '../delivery/measuredShare';
import type { History } from '../history/history';
import { type Measurement, unmeasured } from '../measurement';
import { isWithin, type Window } from '../time/window';

/**
 * The share of changes, bots aside, whose trailers or authors name an AI assistant: a lower bound. docs/metrics.md,
 * "AI-assisted changes".
 */
export function assistedShare({ changes }: History, window: Window): Measurement {
  const merged = changes.filter(({ mergedAt, bot }) => !bot && isWithin(window, mergedAt));
  if (merged.length === 0) return unmeasured('No change was merged in the window.');
  const assisted = merged.filter((change) => change.assisted).length;
  return measuredShare({ all: merged.length, some: assisted }, window);
}
