import type { Arrival } from '../facts/arrival';
import type { Change } from '../history/change';
import { inTextOrder } from '../textOrder';
import { DAY, formatInstant, type Instant, parseInstant, type Timestamp } from '../time/instant';
import { toldSteps } from './alertCourse';
import {
  type Burn,
  burnOf,
  burnsAbove,
  calmSteps,
  type Excursion,
  excursionIn,
  placeAt,
  ratioOver,
  spentIn,
} from './excursion';
import { withoutMaintenance } from './leftOut';
import type { ObjectiveReading, ReadObjective } from './reading';
import { alertsOf, DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';

/** When a budget began to burn, and what had landed in the hours before. */
export interface BurnOnset {
  /** Id of the SLO. */
  readonly slo: string;
  readonly began: Timestamp;
  /** Null while it burns. */
  readonly ended: Timestamp | null;
  /** Share of the window's whole budget. */
  readonly consumed: number;
  /** The nearest first. */
  readonly suspects: readonly Suspect[];
}

export type Suspect =
  | { readonly kind: 'release'; readonly name: string; readonly at: Timestamp }
  | { readonly kind: 'change'; readonly sha: string; readonly at: Timestamp };

const MOST_ONSETS = 10;
const MOST_SUSPECTS = 10;
/** What landed longer before is no suspect, and how it burnt longer before isn't what was usual. */
const BEFORE = DAY;

/**
 * When budgets began to burn: docs/metrics.md, "When a burn begins". The newest first, at most 10.
 * Source: Google, The Site Reliability Workbook, "Alerting on SLOs", 5 and 6.
 */
export function burnOnsets(
  readings: readonly ObjectiveReading[],
  arrivals: readonly Arrival[],
  changes: readonly Change[],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): BurnOnset[] {
  return readings
    .flatMap((reading) => (reading.state === 'read' ? onsetsOf(reading, thresholds) : []))
    .toSorted((one, other) => other.startAt - one.startAt || inTextOrder(one.slo, other.slo) || one.spent - other.spent)
    .slice(0, MOST_ONSETS)
    .map(({ slo, startAt, firstEndAt, ended, spent }) => ({
      slo,
      began: formatInstant(startAt),
      ended: ended === null ? null : formatInstant(ended),
      consumed: spent,
      suspects: suspectsOf(startAt - BEFORE, firstEndAt, arrivals, changes),
    }));
}

interface Onset {
  readonly slo: string;
  readonly startAt: Instant;
  /** When its first step ended: what landed within that may be behind it. */
  readonly firstEndAt: Instant;
  readonly ended: Instant | null;
  readonly spent: number;
}

function onsetsOf(reading: ReadObjective, thresholds: Thresholds): Onset[] {
  const burn = burnOf(reading);
  if (burn === null) return [];
  const { alerts } = alertsOf(reading.objective, thresholds);
  const told = toldSteps(withoutMaintenance(reading).reading, alerts, thresholds.errors);
  return excursionsOf(burn).flatMap(({ first, last, isOver }) => {
    const [begin, end] = [burn.steps[first], burn.steps[last]];
    if (!begin || !end || !told.slice(begin.place, end.place + 1).includes(true)) return [];
    return {
      slo: reading.objective.id,
      startAt: begin.startAt,
      firstEndAt: begin.endAt,
      ended: isOver ? end.endAt : null,
      spent: spentIn(burn, { first, last }),
    };
  });
}

/** The stretches that burn faster than the budget allows and than the day before, of those whose begin was seen. */
function excursionsOf(burn: Burn): Excursion[] {
  const { steps, sustainable } = burn;
  const found: Excursion[] = [];
  for (let from = 0; from < steps.length; ) {
    const since = placeAt(burn, (steps[from]?.startAt ?? 0) - BEFORE);
    const usual = ratioOver(burn, { first: since, last: from - 1 }) ?? 0;
    const level = Math.max(sustainable, usual);
    const excursion = burnsAbove(burn, from, level) ? excursionIn(burn, { from, to: steps.length, level }) : null;
    if (excursion && from >= calmSteps(burn)) found.push(excursion);
    from = excursion ? excursion.last + 1 : from + 1;
  }
  return found;
}

/** Releases before changes where there are too many: they are what users got. */
function suspectsOf(
  from: Instant,
  to: Instant,
  arrivals: readonly Arrival[],
  changes: readonly Change[],
): readonly Suspect[] {
  const landed = (at: Instant) => from <= at && at < to;
  const releases = arrivals
    .filter(({ beganAt }) => landed(beganAt))
    .map(({ name, beganAt }): Suspect => ({ kind: 'release', name, at: formatInstant(beganAt) }));
  const merged = changes
    .filter(({ mergedAt }) => landed(mergedAt))
    .map(({ sha, mergedAt }): Suspect => ({ kind: 'change', sha, at: formatInstant(mergedAt) }));
  return [...releases.toSorted(nearestFirst), ...merged.toSorted(nearestFirst)]
    .slice(0, MOST_SUSPECTS)
    .toSorted(nearestFirst);
}

/** All of them landed before: the latest is the nearest. */
function nearestFirst(one: Suspect, other: Suspect): number {
  return (parseInstant(other.at) ?? 0) - (parseInstant(one.at) ?? 0) || inTextOrder(nameOf(one), nameOf(other));
}

function nameOf(suspect: Suspect): string {
  return suspect.kind === 'release' ? ` ${suspect.name}` : suspect.sha;
}
