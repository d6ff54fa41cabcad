import { wilsonInterval } from '../../statistics/wilson';
import type { Look } from '../look';
import { excessIn, rateOfAll, signalWeek, type WeeklyUnits } from '../rate';
import { named, type SeenSignal, type Signal, unseen } from '../signal';
import { AFTER, HALF, halves, isAfter, pooled, type Span, sumIn } from '../weeks';
import { hintedUnits, reportedUnits } from './driftUnits';

const LEAST = 10;

/**
 * By how many points the failures that git shows exceed those that are reported. It worsens where the gap grows, and the
 * lower bound of what git shows lies above what is reported: then "failure" has been narrowed.
 */
export function definitionDrift(look: Look): Signal {
  const { told } = look.observed;
  if (told.whyUnknown !== null) return unseen('definitionDrift', `Definition drift: ${told.whyUnknown}`);
  const [hinted, reported] = [hintedUnits(look), reportedUnits(look)];
  const [sampleBefore, sampleAfter] = halves(hinted.all.map((count, i) => Math.min(count, reported.all[i] ?? 0)));
  if (Math.min(sampleBefore, sampleAfter) < LEAST)
    return unseen(
      'definitionDrift',
      `Definition drift: fewer than ${LEAST} deployments or releases in one of the windows.`,
    );
  const spans = pooled(look.counts);
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
    ...{ sampleBefore, sampleAfter, weeksBefore: HALF },
    values: gapsIn(hinted, reported, spans),
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

/** By how much git shows more beyond the rate of all than is reported. */
function gapsIn(hinted: WeeklyUnits, reported: WeeklyUnits, spans: readonly Span[]): SeenSignal['values'] {
  const [hints, reports] = [rateOfAll(hinted, spans), rateOfAll(reported, spans)];
  const gaps = (side: boolean) =>
    spans.flatMap((span) => {
      const [above, told] = [excessIn(hinted, span, hints), excessIn(reported, span, reports)];
      return isAfter(span) !== side || above === null || told === null ? [] : [above - told];
    });
  return { before: gaps(false), after: gaps(true) };
}

function mattersOf(before: Drift, after: Drift): SeenSignal['matters'] {
  if (after.isNarrowed) return after.points > before.points ? 'worse' : null;
  return before.isNarrowed ? 'better' : null;
}
