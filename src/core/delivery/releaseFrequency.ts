import type { Release } from '../history/release';
import { type Measurement, unmeasured } from '../measurement';
import { daysOf, isWithin, type Window, weeksIn } from '../time/window';
import { whyNoRelease } from './releasedChange';

/** Releases per week of the window, pre-releases aside. docs/metrics.md, "Release frequency". */
export function releaseFrequency(releases: readonly Release[], window: Window): Measurement {
  if (!releases.some(({ prerelease }) => !prerelease)) return unmeasured(whyNoRelease(releases));
  const inWindow = releases.filter(({ releasedAt }) => isWithin(window, releasedAt));
  const final = inWindow.filter(({ prerelease }) => !prerelease);
  const prereleases = inWindow.length - final.length;
  return {
    state: 'measured',
    value: final.length / weeksIn(window),
    unit: '1/week',
    sampleSize: final.length,
    windowDays: daysOf(window),
    ...(prereleases > 0 && { leftOut: { prerelease: prereleases } }),
  };
}
