import { medianOf } from '../stats';
import { DAY } from '../time/instant';
import type { Failure } from './failure';
import type { Release } from './release';
import { isPatch } from './releaseTag';

/** A later repair is a planned one. */
const LONGEST_GAP = 3 * DAY;

/**
 * The patch releases that came soon after the release before them in their series (within three days and a quarter of
 * the series' own median gap) and carry the repair of something that release was the first to carry.
 */
export function hotfixesAmong(releases: readonly Release[], failures: readonly Failure[]): Set<Release> {
  const hotfixes = new Set<Release>();
  for (const { failedIn, repairedIn, caught } of failures) {
    if (caught || !failedIn || !repairedIn || !isPatch(repairedIn.version)) continue;
    const series = releases.filter(
      ({ prerelease, version }) => !prerelease && version.series === repairedIn.version.series,
    );
    if (series[series.indexOf(repairedIn) - 1] !== failedIn) continue;
    if (repairedIn.releasedAt - failedIn.releasedAt <= Math.min(LONGEST_GAP, usualGap(series) / 4))
      hotfixes.add(repairedIn);
  }
  return hotfixes;
}

/** Milliseconds; 0 for fewer than two releases. */
function usualGap(series: readonly Release[]): number {
  const times = series.map(({ releasedAt }) => releasedAt);
  return medianOf(times.slice(1).map((at, i) => at - (times[i] ?? at))) ?? 0;
}
