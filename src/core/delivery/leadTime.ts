import type { Change } from '../history/change';
import type { History } from '../history/history';
import type { Release } from '../history/release';
import type { Measurement } from '../measurement';
import { hoursBetween } from '../time/instant';
import type { Window } from '../time/window';
import { releasedIn, whyNoneReleased } from './releasedChange';
import { Sample } from './sample';

/** Hours from the first work on a change (from its merge, where git can't tell) to its first release. */
export function leadHoursOf({ startedAt, mergedAt }: Change, { releasedAt }: Release): number {
  return hoursBetween(startedAt ?? mergedAt, releasedAt);
}

/** Median lead time for changes (h) of those released in the window, bots aside. docs/metrics.md, "Lead time for changes". */
export function leadTime(history: History, window: Window): Measurement {
  const sample = new Sample();
  for (const { change, release, odd } of releasedIn(history, window)) {
    const hours = leadHoursOf(change, release);
    if (change.bot) sample.leaveOut('bot');
    else if (odd) sample.leaveOut(odd);
    else if (hours < 0) sample.leaveOut('skewedClock');
    else {
      sample.add(hours);
      if (change.startedAt === null) sample.note('countedFromMerge');
    }
  }
  return sample.median('h', window, whyNoneReleased(history));
}
