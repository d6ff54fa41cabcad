import type { Facts } from '../facts/facts';
import { type Measurement, unmeasured } from '../measurement';
import { DAY } from '../time/instant';
import { isWithin, type Window, windowEnding } from '../time/window';
import { grownShare } from './grownShare';
import type { Units } from './measuredShare';

/**
 * The share of what users got (deployments; without any, releases) that an incident is put down to. A window with too few
 * of them grows. docs/metrics.md, "Deployments and incidents".
 */
export function changeFailRate(facts: Facts, window: Window): Measurement {
  if (facts.whyUnknown !== null) return unmeasured(facts.whyUnknown);
  const rate = grownShare(window, failedUnits(facts), 'deployments or releases');
  if (rate.state === 'unmeasured') return rate;
  const leftOut = incidentsApart(facts, windowEnding(window.endAt, rate.windowDays * DAY));
  return { ...rate, ...(Object.keys(leftOut).length > 0 && { leftOut }) };
}

/** What users got in a window, and what of it failed: each once, however often it was deployed and whatever it caused. */
export function failedUnits({ arrivals, incidents }: Facts): (window: Window) => Units {
  const failing = incidents.flatMap(({ attribution }) => (attribution.to === 'arrival' ? [attribution.arrival] : []));
  return (window) => {
    const namesOf = (some: typeof arrivals) =>
      new Set(some.filter(({ at }) => isWithin(window, at)).map(({ name }) => name));
    return { all: namesOf(arrivals).size, some: namesOf(failing).size };
  };
}

/** The incidents of a window that no release is blamed for, by reason. */
function incidentsApart({ incidents }: Facts, window: Window): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { attribution, startedAt, incident } of incidents) {
    const isCounted = startedAt === null ? incident.startedAt === null : isWithin(window, startedAt);
    if (!isCounted || attribution.to === 'arrival') continue;
    counts[attribution.to] = (counts[attribution.to] ?? 0) + 1;
  }
  return counts;
}
