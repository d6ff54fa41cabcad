import { wilsonInterval } from '../../statistics/wilson';
import type { Look, Weekly } from '../look';
import { rateOfAll, signalWeek, type WeeklyUnits } from '../rate';
import { named, type SeenSignal, type Signal, unseen } from '../signal';
import { AFTER, grownBefore, halves, isAfter, pooled, type Span, sumIn } from '../weeks';
import { type Fate, fatesByWeek, hintedUnits, reportedUnits } from './driftUnits';

const LEAST = 10;

/**
 * By how many points the failures that git shows exceed those that are reported. It worsens where more of what git shows to
 * have failed goes unreported, and the lower bound of what git shows lies above what is reported: then "failure" has been
 * narrowed. That more fails alone narrows nothing.
 */
export function definitionDrift(look: Look): Signal {
  const { told } = look.observed;
  if (told.whyUnknown !== null) return unseen('definitionDrift', `Definition drift: ${told.whyUnknown}`);
  const fates = fatesByWeek(look);
  const [hinted, reported] = [hintedUnits(look, fates), reportedUnits(look)];
  const from = grownBefore(hinted.some, firstToldWeek(look));
  const least = hinted.all.map((count, i) => Math.min(count, reported.all[i] ?? 0));
  const [sampleBefore, sampleAfter] = halves(least, from);
  if (Math.min(sampleBefore, sampleAfter) < LEAST)
    return unseen(
      'definitionDrift',
      `Definition drift: fewer than ${LEAST} deployments or releases in one of the windows.`,
    );
  const spans = pooled(look.counts, from);
  const [before, after] = [
    driftIn(
      hinted,
      reported,
      spans.filter((span) => !isAfter(span)),
    ),
    driftIn(hinted, reported, spans.filter(isAfter)),
  ];
  return {
    state: 'seen',
    signal: 'definitionDrift',
    aboutReliability: false,
    unit: 'points',
    noun: 'Failures that git shows beyond those reported',
    before: before.points,
    after: after.points,
    ...{ sampleBefore, sampleAfter, weeksBefore: AFTER - from },
    values: { before: unreportedIn(fates.slice(from, AFTER)), after: unreportedIn(fates.slice(AFTER)) },
    matters: mattersOf(before, after),
    weeks: spans.map((span) => {
      const least = Math.min(sumIn(hinted.all, span), sumIn(reported.all, span));
      return signalWeek(look.weeks, span, least === 0 ? null : driftIn(hinted, reported, [span]).points, least);
    }),
    changes: named(look.repaired.slice(AFTER), ({ change }) => change.sha),
    releases: [],
  };
}

interface Drift {
  readonly points: number;
  /** What git shows for certain is more than what is reported. */
  readonly isNarrowed: boolean;
}

function driftIn(hinted: WeeklyUnits, reported: WeeklyUnits, spans: readonly Span[]): Drift {
  const sum = (counts: readonly number[]) => spans.reduce((total, span) => total + sumIn(counts, span), 0);
  const [hints, reports] = [rateOfAll(hinted, spans), rateOfAll(reported, spans)];
  return {
    points: 100 * (hints - reports),
    isNarrowed: wilsonInterval(sum(hinted.some), sum(hinted.all))[0] > reports,
  };
}

/** Of each that failed: 1 if nobody reported it, else 0. */
function unreportedIn(fates: Weekly<Fate>): number[] {
  return fates.flat().map(({ isReported }) => (isReported ? 0 : 1));
}

/** The first week of which incidents are told in full. */
function firstToldWeek({ observed: { told }, weeks, first }: Look): number {
  const oldest = told.incidents.reduce((least, { startedAt }) => Math.min(least, startedAt ?? least), Infinity);
  return Math.max(first, weeks.filter(({ startAt }) => startAt < oldest).length);
}

function mattersOf(before: Drift, after: Drift): SeenSignal['matters'] {
  if (after.isNarrowed) return after.points > before.points ? 'worse' : null;
  return before.isNarrowed ? 'better' : null;
}
