import type { Measurement } from '../../src/core/measurement';
import type { Report } from '../../src/core/report/report';
import { plainLeadHours } from './checkFirstReleases';
import { compared, type Difference } from './difference';
import { hoursUnlessSkewed, median } from './figures';
import { isIn, type PlainFacts } from './plainFacts';
import { oddReleaseTimes } from './plainReleases';

const WEEK = 7 * 24 * 3600;

/** The medians and frequencies of the report, computed anew from what git says. */
export function checkFigures({ measurements }: Report, facts: PlainFacts): Difference[] {
  const { changes, first, releases, window } = facts;
  const final = releases.filter(({ isFinal }) => isFinal);
  const odd = oddReleaseTimes(final);
  const weeks = (window.end - window.start) / WEEK;
  const merged = changes.filter(({ commit }) => isIn(window, commit.committed));
  const released = changes
    .map((change) => ({ change, at: first.ofChange(change) }))
    .filter(({ at }) => isIn(window, at) && !odd.has(at));

  const cycle = merged
    .filter(({ isBot }) => !isBot)
    .map(({ commit, started }) => (started === null ? null : hoursUnlessSkewed(started, commit.committed)));
  const lead = released.filter(({ change }) => !change.isBot).map(({ change, at }) => plainLeadHours(change, at));
  const waiting = released.map(({ change, at }) => hoursUnlessSkewed(change.commit.committed, at));
  const files = merged.map((change) => change.files);
  const published = final.filter(({ at }) => isIn(window, at));
  const perWeek = (all: readonly unknown[], some: readonly unknown[]) =>
    all.length === 0 ? undefined : rounded(some.length / weeks);
  return [
    ...compared('median cycle time', '', valueOf(measurements.cycleTime), rounded(median(known(cycle)))),
    ...compared('median lead time', '', valueOf(measurements.leadTime), rounded(median(known(lead)))),
    ...compared('median waiting time', '', valueOf(measurements.waitingTime), rounded(median(known(waiting)))),
    ...compared('median batch size', '', valueOf(measurements.batchSize), median(files)),
    ...compared('changes a week', '', valueOf(measurements.changeFrequency), perWeek(changes, merged)),
    ...compared('releases a week', '', valueOf(measurements.releaseFrequency), perWeek(final, published)),
  ];
}

function valueOf(measurement: Measurement): number | undefined {
  return measurement.state === 'measured' ? rounded(measurement.value) : undefined;
}

/** Who adds in another order gets another last digit. */
function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toPrecision(12));
}

function known(hours: readonly (number | null)[]): number[] {
  return hours.filter((each) => each !== null);
}
