import type { Problem } from '../problem';
import type { Duration } from '../time/duration';
import type { Instant } from '../time/instant';
import { withAge } from './age';
import { clockProblems, type EndpointClock, nowAt } from './clock';
import { countedSlo } from './countedSlo';
import { judgementOf, sentences } from './judgement';
import type { ObjectiveReading, ReadObjective } from './reading';
import type { Slo } from './slo';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { problemOf, worstFirst } from './verdict';

/** What the endpoints said of objectives. */
export interface ObjectiveFacts {
  readonly readings: readonly ObjectiveReading[];
  /** Those whose figures an endpoint had computed itself. */
  readonly slos: readonly Slo[];
  /** How the windows of those went, where that is known. */
  readonly courses?: readonly ReadObjective[];
  readonly clocks?: readonly EndpointClock[];
}

/**
 * All SLOs of the endpoints, the worst first, and what could not be seen of them.
 * @param longest Older figures are stale.
 */
export function slosOf(
  { readings, slos: reported, courses = [], clocks = [] }: ObjectiveFacts,
  now: Instant,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
  longest?: Duration,
): { slos: readonly Slo[]; problems: readonly Problem[] } {
  const there = (source: string) => nowAt(source, clocks, now);
  const ofReading = (reading: ObjectiveReading) =>
    sloOf(reading, { now: there(reading.objective.source), thresholds, longest });
  const unread = readings.filter(({ state }) => state === 'unread').map(ofReading);
  const read = readings.filter(({ state }) => state === 'read').map(ofReading);
  const given = reported.map((slo) =>
    withAge(rejudged(withPastNote(slo, courses), thresholds), there(slo.source), longest),
  );
  const seen = [...read, ...given].toSorted(worstFirst);
  return {
    slos: [...unread, ...seen].toSorted(worstFirst),
    // Why nothing was read is the endpoint's own problem, told once.
    problems: [...clocks.flatMap(clockProblems), ...seen.flatMap(problemOf)],
  };
}

/**
 * An SLO with its budget, from what was counted.
 * @param now By the endpoint's clock.
 */
export function sloOf(
  reading: ObjectiveReading,
  {
    now,
    thresholds = DEFAULT_THRESHOLDS,
    longest,
  }: { now: Instant; thresholds?: Thresholds; longest?: Duration | undefined },
): Slo {
  return withAge(countedSlo(reading, thresholds), now, longest);
}

/** Of one that an endpoint computed its course alone was counted. */
function withPastNote(slo: Slo, courses: readonly ReadObjective[]): Slo {
  const course = courses.find(({ objective: { id, source } }) => id === slo.id && source === slo.source);
  return course ? { ...slo, note: sentences([slo.note, course.pastNote]) } : slo;
}

/** Judges what an endpoint computed by the team's thresholds; what it knows of alerts itself stands. */
function rejudged(slo: Slo, thresholds: Thresholds): Slo {
  const { objective: target, windowSeconds, remaining, burnRates, coverage, state } = slo;
  if (remaining === null || state === 'invalid' || state === 'noData' || state === 'stale') return slo;
  const figures = { target, windowSeconds, remaining, burnRates, coverage, errorsOver: () => null };
  const judgement = judgementOf(figures, thresholds);
  const alert = slo.alert === 'page' ? 'page' : (judgement.alert ?? slo.alert);
  return {
    ...slo,
    state: alert === 'page' && judgement.state !== 'exhausted' ? 'burning' : judgement.state,
    alert,
    note: sentences([slo.note, judgement.note]),
  };
}
