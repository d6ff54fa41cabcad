import { type Duration, parseDuration } from '../time/duration';
import { formatInstant, type Instant, parseInstant, SECOND } from '../time/instant';
import { type Window, windowEnding } from '../time/window';
import { sentences } from './judgement';
import { countWithout, type MaintenanceWindow, stretchesOf } from './maintenance';
import type { Objective } from './objective';
import type { Count, CountedStretch, Course, ReadObjective } from './reading';
import type { Maintenance, Slo } from './slo';

export interface LeftOut {
  /** Without what was counted in announced maintenance. */
  readonly reading: ReadObjective;
  readonly maintenance: readonly Maintenance[];
  /** What could not be left out, as a sentence. */
  readonly note: string | null;
}

/** Leaves announced maintenance out of all that was counted. */
export function withoutMaintenance(reading: ReadObjective): LeftOut {
  const { objective, sampledAt, whole, recent, steps } = reading;
  if (sampledAt === null || reading.maintenance.length === 0) return { reading, maintenance: [], note: null };
  const uncounted = reading.maintenance.find((stretch) => faultOf(stretch) !== null);
  const stretches = reading.maintenance.filter((stretch) => faultOf(stretch) === null);
  const without = (count: Count, interval: Window) => countWithout(stretches, interval, count);
  const step = stepLength(reading);
  return {
    reading: {
      ...reading,
      whole: without(whole, wholeWindow(objective, sampledAt)),
      recent: Object.fromEntries(
        Object.entries(recent).map(([name, count]) => [name, without(count, recentWindow(name, sampledAt))]),
      ),
      steps: steps.map(({ at, count }) => ({ at, count: without(count, windowEnding(at, step)) })),
    },
    maintenance: stretches.map(({ startAt, endAt, reason }) => ({
      from: formatInstant(startAt),
      to: formatInstant(endAt),
      reason,
    })),
    note: uncounted
      ? `The maintenance of ${formatInstant(uncounted.startAt)} could not be left out: ${faultOf(uncounted)}`
      : null,
  };
}

/** Says of an SLO whose figures an endpoint computed itself that announced maintenance is in them. */
export function withMaintenanceTold(slo: Slo, announced: readonly MaintenanceWindow[]): Slo {
  const sampledAt = slo.sampledAt === null ? undefined : parseInstant(slo.sampledAt);
  if (sampledAt === undefined || slo.remaining === null) return slo;
  const [counted] = stretchesOf(slo.id, announced, windowEnding(sampledAt, slo.windowSeconds * SECOND));
  if (!counted) return slo;
  const since = formatInstant(counted.startAt);
  const note = `The maintenance of ${since} could not be left out: the endpoint computed the figures itself.`;
  return { ...slo, note: sentences([slo.note, note]) };
}

/** The objective's window as it ended at an instant. */
export function wholeWindow({ windowSeconds }: Objective, endAt: Instant): Window {
  return windowEnding(endAt, windowSeconds * SECOND);
}

/** @param name As `windowText` writes it: `6h`. */
export function recentWindow(name: string, endAt: Instant): Window {
  return windowEnding(endAt, parseDuration(name) ?? 0);
}

/** What each of the steps lasts. */
export function stepLength({ objective, steps }: Course): Duration {
  const [first, second] = steps;
  return first && second ? second.at - first.at : objective.windowSeconds * SECOND;
}

function faultOf({ tails }: CountedStretch): string | null {
  for (const count of tails.values()) if (count.state === 'invalid') return count.reason;
  return null;
}
