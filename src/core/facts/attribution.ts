import { HOUR, type Instant, parseInstant } from '../time/instant';
import type { Arrival } from './arrival';
import type { Incident } from './incident';

/**
 * Where an incident comes from. arrival: what users got last before it began, within 72 hours. notChangeRelated: they
 * had got nothing for longer. unknown: nobody can tell.
 */
export type Attribution =
  | { readonly to: 'arrival'; readonly arrival: Arrival }
  | { readonly to: 'notChangeRelated' | 'unknown' };

export interface AttributedIncident {
  readonly incident: Incident;
  /** Null where it isn't told, and for what did not happen yet. */
  readonly startedAt: Instant | null;
  /** Null while it is open. */
  readonly resolvedAt: Instant | null;
  readonly attribution: Attribution;
}

/** What users have had for longer is not what an incident comes from. */
const LONGEST = 72 * HOUR;

/**
 * Each incident is held against what users got. docs/metrics.md, "Deployments and incidents".
 * @param arrivals Oldest first.
 */
export function attributed(
  incidents: readonly Incident[],
  arrivals: readonly Arrival[],
  asOf: Instant,
): AttributedIncident[] {
  const latest = latestBefore(arrivals);
  return incidents.map((incident) => {
    const startedAt = pastInstant(incident.startedAt, asOf);
    const resolvedAt = pastInstant(incident.resolvedAt, asOf);
    const unknown = { incident, startedAt, resolvedAt, attribution: { to: 'unknown' } } as const;
    if (startedAt === null || arrivals.length === 0) return unknown;
    const arrival = latest(incident.services, startedAt);
    if (arrival === undefined) return unknown;
    const isNear = arrival !== null && startedAt - arrival.at <= LONGEST;
    return { ...unknown, attribution: isNear ? { to: 'arrival', arrival } : { to: 'notChangeRelated' } };
  });
}

function pastInstant(timestamp: string | null, asOf: Instant): Instant | null {
  const at = timestamp === null ? undefined : parseInstant(timestamp);
  return at === undefined || at >= asOf ? null : at;
}

/** The last of some services that began by an instant: null where there was none yet, undefined for services unheard of. */
function latestBefore(
  arrivals: readonly Arrival[],
): (services: readonly string[], at: Instant) => Arrival | null | undefined {
  const ofService = new Map<string, number[]>();
  arrivals.forEach(({ service }, i) => {
    const key = keyOf(service);
    const others = ofService.get(key);
    if (others) others.push(i);
    else ofService.set(key, [i]);
  });
  const all = arrivals.map((_, i) => i);
  const namesServices = ofService.size > 1 || !ofService.has('');
  return (services, at) => {
    const asked = services.length > 0 && namesServices;
    // what is deployed without saying for which service may be for any
    const candidates = asked ? ['', ...services.map(keyOf)].flatMap((key) => [ofService.get(key) ?? []]) : [all];
    if (candidates.every((each) => each.length === 0)) return undefined;
    const last = candidates.reduce((most, each) => Math.max(most, lastBy(arrivals, each, at)), -1);
    return arrivals[last] ?? null;
  };
}

function keyOf(service: string | null): string {
  return (service ?? '').trim().toLowerCase();
}

/** The place of the last that began by an instant; -1 for none. @param places Of arrivals, oldest first. */
function lastBy(arrivals: readonly Arrival[], places: readonly number[], at: Instant): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((arrivals[places[middle] ?? 0]?.beganAt ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}
