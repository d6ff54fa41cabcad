import type { History } from '../history/history';
import type { Release } from '../history/release';
import { type Measurement, unmeasured } from '../measurement';
import { medianOf } from '../statistics/quantiles';
import { DAY } from '../time/instant';
import { daysOf, isWithin, type Window, weekIn, weeksIn, weeksOf } from '../time/window';
import type { Profile } from './profile';
import { hasReleases, whyNoRelease } from './releasedChange';

/** Releases (or days with one) per week of the window, pre-releases aside. docs/metrics.md, "Release frequency". */
export function releaseFrequency(history: History, window: Window, { frequencyOf }: Profile): Measurement {
  if (!hasReleases(history)) return unmeasured(whyNoRelease(history));
  const inWindow = history.releases.filter(({ releasedAt }) => isWithin(window, releasedAt));
  const final = inWindow.filter(({ prerelease }) => !prerelease);
  const prereleases = inWindow.length - final.length;
  const value = frequencyOf === 'releases' ? final.length / weeksIn(window) : medianDays(final, window);
  if (value === undefined) return unmeasured('The window holds no whole week.');
  return {
    state: 'measured',
    value,
    unit: '1/week',
    sampleSize: final.length,
    windowDays: daysOf(window),
    ...(prereleases > 0 && { leftOut: { prerelease: prereleases } }),
  };
}

/** The median number of days (in UTC) with a release, over the whole weeks of the window; undefined where it has none. */
function medianDays(releases: readonly Release[], window: Window): number | undefined {
  const weeks = weeksOf(window);
  const days = weeks.map(() => new Set<number>());
  for (const { releasedAt } of releases) {
    const week = weekIn(weeks, releasedAt);
    if (week !== undefined) days[week]?.add(Math.floor(releasedAt / DAY));
  }
  return medianOf(days.map(({ size }) => size));
}
