import type { Change } from '../history/change';
import type { Measurement } from '../measurement';
import { hoursBetween } from '../time/instant';
import { isWithin, type Window } from '../time/window';
import { Sample } from './sample';

/** Hours from the first work on a change to its merge; null where git can't tell, negative where clocks disagree. */
export function cycleHoursOf({ startedAt, mergedAt }: Change): number | null {
  return startedAt === null ? null : hoursBetween(startedAt, mergedAt);
}

/** Median cycle time (h) of the changes merged in the window, bots aside. docs/metrics.md, "Cycle time". */
export function cycleTime(changes: readonly Change[], window: Window): Measurement {
  const sample = new Sample();
  for (const change of changes) {
    if (!isWithin(window, change.mergedAt)) continue;
    const hours = cycleHoursOf(change);
    if (change.bot) sample.leaveOut('bot');
    else if (hours === null) sample.leaveOut('startUnobservable');
    else if (hours < 0) sample.leaveOut('skewedClock');
    else sample.add(hours);
  }
  return sample.median('h', window, whyUnknown(changes, window));
}

function whyUnknown(changes: readonly Change[], window: Window): string {
  const merged = changes.filter(({ mergedAt }) => isWithin(window, mergedAt));
  if (merged.length === 0) return 'No change was merged in the window.';
  if (merged.every(({ bot }) => bot)) return 'All changes that were merged in the window are by bots.';
  return 'No change that was merged in the window shows in git when work on it began.';
}
