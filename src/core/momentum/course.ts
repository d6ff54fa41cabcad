import { DAY, WEEK } from '../time/instant';
import { changesDelivered, releasesDelivered } from './components/delivering';
import { cyclesDaily, leadsDaily } from './components/durations';
import { changesDaily, releasesDaily } from './components/output';
import { type Days, daysEnding } from './daily/days';
import type { Delivered } from './daily/delivered';
import type { Daily } from './daily/sums';
import type { DailyValues } from './daily/values';
import type { Observed } from './observed';
import { once, WINDOW_DAYS } from './pooling';
import { begunOn } from './usual';

export const SERIES_DAYS = 365;

/** A year of days, each of which looks at 28 days and at the half year before. */
export const LOOK_BACK = SERIES_DAYS * DAY + WINDOW_DAYS * DAY + 26 * WEEK;

/** The days that index and baselines look at, and what there was on them. */
export interface Course {
  readonly days: Days;
  /** The first day of history: -1 where that was before. */
  readonly begun: number;
  changes(): Daily;
  releases(): Daily;
  leads(): DailyValues;
  cycles(): DailyValues;
  releasesDelivered(): readonly Delivered[];
  changesDelivered(): readonly Delivered[];
}

const known = new WeakMap<Observed, Course>();

/** Each list is made once, by whoever asks first. */
export function courseOf(observed: Observed): Course {
  const course = known.get(observed) ?? newCourse(observed);
  known.set(observed, course);
  return course;
}

function newCourse({ now, history, failures, profile }: Observed): Course {
  const days = daysEnding(now, LOOK_BACK / DAY);
  return {
    days,
    begun: begunOn(history, days),
    changes: once(() => changesDaily(history, days)),
    releases: once(() => releasesDaily(history, days, profile)),
    leads: once(() => leadsDaily(history, days, profile)),
    cycles: once(() => cyclesDaily(history, days)),
    releasesDelivered: once(() => releasesDelivered(history, failures, days)),
    changesDelivered: once(() => changesDelivered(history, failures, days)),
  };
}
