import { cycleHoursOf } from '../../delivery/cycleTime';
import { countedLeads } from '../../delivery/leadTime';
import type { Profile } from '../../delivery/profile';
import type { History } from '../../history/history';
import type { Days } from '../daily/days';
import { DailySample, type DailyValues } from '../daily/values';

/** Lead times (h) by the day of the release. */
export function leadsDaily(history: History, days: Days, profile: Profile): DailyValues {
  const sample = new DailySample(days);
  const window = { startAt: days.endOf(-1), endAt: days.endOf(days.count - 1) };
  for (const { releasedAt, hours } of countedLeads(history, window, profile)) sample.add(releasedAt, hours ?? 0);
  return sample.whole();
}

/** Cycle times (h) by the day of the merge, bots aside. */
export function cyclesDaily({ changes }: History, days: Days): DailyValues {
  const sample = new DailySample(days);
  for (const change of changes) {
    const hours = change.bot ? null : cycleHoursOf(change);
    if (hours !== null && hours >= 0) sample.add(change.mergedAt, hours);
  }
  return sample.whole();
}
