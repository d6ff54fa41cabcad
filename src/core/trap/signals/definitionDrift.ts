import { wilsonInterval } from '../../statistics/wilson';
import type { Look } from '../look';
import { halves, rateOf, signalWeek, sumIn } from '../rate';
import { named, type SeenSignal, type Signal, unseen } from '../signal';
import { HALF, SINGLE } from '../weeks';
import { hintedUnits, reportedUnits } from './driftUnits';

const LEAST = 10;
const ALL = { from: 0, to: 2 * HALF };

/**
 * By how many points the failures that git shows exceed those that are reported. It worsens where the gap grows, and the
 * lower bound of what git shows lies above what is reported: then "failure" has been narrowed.
 */
export function definitionDrift(look: Look): Signal {
  const { told } = look.observed;
  if (told.whyUnknown !== null) return unseen('definitionDrift', `Definition drift: ${told.whyUnknown}`);
  const hinted = hintedUnits(look);
  const reported = reportedUnits(look);
  if (Math.min(...halves(hinted.all), ...halves(reported.all)) < LEAST)
    return unseen(
      'definitionDrift',
      `Definition drift: fewer than ${LEAST} deployments or releases in one of the windows.`,
    );
  const [hints, reports] = [rateOf(look, hinted, SINGLE), rateOf(look, reported, SINGLE)];
  const points = (hint: number, report: number) => 100 * (hint - report);
  const gaps = (side: 'before' | 'after') =>
    hints.values[side].map(
      (beyond, i) => beyond / sumIn(hinted.all, ALL) - (reports.values[side][i] ?? 0) / sumIn(reported.all, ALL),
    );
  const [before, after] = [points(hints.before, reports.before), points(hints.after, reports.after)];
  const isNarrowed = (side: 0 | 1, reportedRate: number) =>
    wilsonInterval(halves(hinted.some)[side], halves(hinted.all)[side])[0] > reportedRate;
  return {
    state: 'seen',
    signal: 'definitionDrift',
    aboutReliability: false,
    unit: 'points',
    noun: 'Failures that git shows beyond those reported',
    ...{ before, after },
    sampleBefore: Math.min(hints.sampleBefore, reports.sampleBefore),
    sampleAfter: Math.min(hints.sampleAfter, reports.sampleAfter),
    values: { before: gaps('before'), after: gaps('after') },
    matters: mattersOf(
      { before, after },
      { before: isNarrowed(0, reports.before), after: isNarrowed(1, reports.after) },
    ),
    weeks: SINGLE.map((span) => {
      const [all, deployed] = [sumIn(hinted.all, span), sumIn(reported.all, span)];
      const gap =
        all > 0 && deployed > 0 ? points(sumIn(hinted.some, span) / all, sumIn(reported.some, span) / deployed) : null;
      return signalWeek(look.weeks, span, gap, Math.min(all, deployed));
    }),
    changes: named(look.repaired.slice(HALF), ({ change }) => change.sha),
    releases: [],
  };
}

function mattersOf(
  points: { readonly before: number; readonly after: number },
  narrowed: { readonly before: boolean; readonly after: boolean },
): SeenSignal['matters'] {
  if (narrowed.after) return points.after > points.before ? 'worse' : null;
  return narrowed.before ? 'better' : null;
}
