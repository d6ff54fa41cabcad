import type { History } from '../history/history';
import type { Measurement } from '../measurement';
import { hoursBetween } from '../time/instant';
import type { Window } from '../time/window';
import { releasedIn, whyNoneReleased } from './releasedChange';
import { Sample } from './sample';

/** Median time (h) from merge to first release, of the changes released in the window. docs/metrics.md, "Waiting time". */
export function waitingTime(history: History, window: Window): Measurement {
  const sample = new Sample();
  for (const { change, release, odd } of releasedIn(history, window)) {
    const hours = hoursBetween(change.mergedAt, release.releasedAt);
    if (odd) sample.leaveOut(odd);
    else if (hours < 0) sample.leaveOut('skewedClock');
    else sample.add(hours);
  }
  return sample.median('h', window, whyNoneReleased(history));
}
