import { BURN_WINDOWS, type Objective } from '../../../src/core/reliability/objective';
import type { Count, ReadObjective, Step } from '../../../src/core/reliability/reading';
import { parseDuration } from '../../../src/core/time/duration';
import { DAY, HOUR, type Instant, SECOND, WEEK } from '../../../src/core/time/instant';
import { logNormal, poisson, weeklyFactors } from './draws';
import { type Place, stressAt, teamAt } from './work';

const TARGET = 0.995;
const WINDOW = 30;
/** 13 months. */
const PAST = 395;
/** A month's budget in a day's traffic. */
const BUDGET = (1 - TARGET) * WINDOW;

/** From one day to the next: variance as a share of the mean squared, and lag-1 correlation. */
const [UNSTEADY, LIKENESS] = [0.2, 0.4];
/** Hours of an outage, and the sigma of the logarithms of its length and cost. */
const OUTAGE = { hours: 1.5, sigma: 1 };
const OUTAGES_START = 7 * 24;

/** What an endpoint would have counted of a part's service; null where none is recorded. */
export function readingOf(place: Place, id: string): ReadObjective | null {
  const { now, course } = place;
  if (course(0).service === null) return null;
  const hours = hoursOf(place);
  const midnight = now - (now % DAY);
  const objective: Objective = {
    id,
    service: null,
    source: 'prod',
    target: TARGET,
    windowSeconds: (WINDOW * DAY) / SECOND,
    errors: 'errors[{{window}}]',
    total: 'requests[{{window}}]',
  };
  // the hours end at `now`; a day's are those of which most lie in it
  const daysBack = Math.round((now - midnight) / HOUR);
  const over = (length: number, until = 0) => sumOf(hours.slice(hours.length - until - length, hours.length - until));
  return {
    state: 'read',
    objective,
    sampledAt: now,
    whole: over(WINDOW * 24),
    recent: Object.fromEntries(
      BURN_WINDOWS.map((name) => [name, over(Math.max(1, Math.round((parseDuration(name) ?? HOUR) / HOUR)))]),
    ),
    maintenance: [],
    steps: Array.from({ length: WINDOW * 24 }, (_, i): Step => {
      const until = WINDOW * 24 - 1 - i;
      return { at: now - until * HOUR, count: over(1, until) };
    }),
    pastNote: null,
    past: Array.from({ length: PAST }, (_, i): Step => {
      const days = PAST - 1 - i;
      return { at: midnight - days * DAY, count: over(24, daysBack + days * 24) };
    }),
  };
}

/** Hour by hour, the last one last. */
function hoursOf(place: Place): Count[] {
  const { random, now } = place;
  const length = (PAST + 2) * 24;
  const unsteady = weeklyFactors(random, PAST + 2, UNSTEADY, LIKENESS);
  const outages = outagesOf(place, length);
  return Array.from({ length }, (_, i): Count => {
    const at: Instant = now - (length - i - 0.5) * HOUR;
    const { service } = teamAt(place, at);
    if (!service || service.lost) return { state: 'absent' };
    const { traffic, burn } = service;
    const total = poisson(random, (traffic / 24) * (1 + 0.5 * Math.cos(((at % DAY) / DAY) * 2 * Math.PI)));
    const usual = poisson(random, total * (1 - TARGET) * burn * (unsteady[Math.floor(i / 24)] ?? 1));
    return { state: 'counted', total, bad: Math.min(total, usual + Math.round((outages[i] ?? 0) * traffic)) };
  });
}

/** The errors of outages, in shares of a day's traffic. */
function outagesOf(place: Place, length: number): number[] {
  const { random, now } = place;
  const errors = Array.from({ length }, () => 0);
  for (let start = 0; start < length; start += OUTAGES_START) {
    const at = now - (length - start) * HOUR;
    const { service } = teamAt(place, at + WEEK / 2);
    const count = service ? poisson(random, service.outages * stressAt(place, at)) : 0;
    for (let i = 0; i < count; i++) {
      const cost = logNormal(random, service?.cost ?? 0, OUTAGE.sigma) * BUDGET;
      const hours = Math.max(1, Math.round(logNormal(random, OUTAGE.hours, OUTAGE.sigma)));
      const from = start + Math.floor(random() * OUTAGES_START);
      for (let hour = from; hour < Math.min(from + hours, length); hour++)
        errors[hour] = (errors[hour] ?? 0) + cost / hours;
    }
  }
  return errors;
}

function sumOf(counts: readonly Count[]): Count {
  let [bad, total, known] = [0, 0, 0];
  for (const count of counts) {
    if (count.state !== 'counted') continue;
    bad += count.bad;
    total += count.total;
    known++;
  }
  return known === 0 ? { state: 'absent' } : { state: 'counted', bad, total };
}
