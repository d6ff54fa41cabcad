import { nameMatcher } from '../globs';
import type { Instant } from '../time/instant';
import type { Window } from '../time/window';
import type { Count, CountedStretch, Stretch } from './reading';

/** Maintenance as it was announced. */
export interface MaintenanceWindow extends Stretch {
  /** Globs of the SLOs that it concerns; without it, all. */
  readonly slos?: readonly string[];
}

/** The stretches that concern an SLO within a window, oldest first; those that touch are one. */
export function stretchesOf(id: string, announced: readonly MaintenanceWindow[], window: Window): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { startAt, endAt, reason, slos } of announced.toSorted((one, other) => one.startAt - other.startAt)) {
    const stretch = { startAt: Math.max(startAt, window.startAt), endAt: Math.min(endAt, window.endAt), reason };
    if (stretch.startAt >= stretch.endAt || !nameMatcher(slos)(id)) continue;
    const last = stretches.at(-1);
    if (last && stretch.startAt <= last.endAt) stretches[stretches.length - 1] = joined(last, stretch);
    else stretches.push(stretch);
  }
  return stretches;
}

function joined(one: Stretch, other: Stretch): Stretch {
  const reasons = new Set([one.reason, other.reason].filter((reason) => reason !== null));
  return {
    startAt: one.startAt,
    endAt: Math.max(one.endAt, other.endAt),
    reason: [...reasons].join('; ') || null,
  };
}

/** Where the tails of a stretch have to begin, to leave it out of intervals that it overlaps with in part. */
export function tailStarts(stretch: Stretch, intervals: readonly Window[]): readonly Instant[] {
  const starts = intervals.flatMap((interval) => {
    const { startAt, endAt } = overlapOf(stretch, interval);
    if (startAt >= endAt || isWhole(interval, { startAt, endAt })) return [];
    return endAt < stretch.endAt ? [startAt, endAt] : [startAt];
  });
  return [...new Set(starts)].toSorted((one, other) => one - other);
}

/** What is left of so little of a count is noise of the counting. */
const ROUNDING = 1e-6;

/** What was counted over an interval without what was counted in the stretches. */
export function countWithout(stretches: readonly CountedStretch[], interval: Window, count: Count): Count {
  let left = count;
  for (const stretch of stretches) {
    const overlap = overlapOf(stretch, interval);
    if (overlap.startAt >= overlap.endAt) continue;
    // of what was announced nothing is missing, even if nothing was recorded
    if (isWhole(interval, overlap)) return { state: 'counted', bad: 0, total: 0 };
    if (left.state !== 'counted') continue;
    const from = tail(stretch, overlap.startAt);
    const to = tail(stretch, overlap.endAt);
    const total = left.total - (from.total - to.total);
    const bad = left.bad - (from.bad - to.bad);
    left =
      total <= left.total * ROUNDING
        ? { state: 'counted', bad: 0, total: 0 }
        : { state: 'counted', bad: Math.min(Math.max(bad, 0), total), total };
  }
  return left;
}

function tail({ tails }: CountedStretch, from: Instant): { readonly bad: number; readonly total: number } {
  const count = tails.get(from);
  return count?.state === 'counted' ? count : { bad: 0, total: 0 };
}

function overlapOf(one: Window, other: Window): Window {
  return { startAt: Math.max(one.startAt, other.startAt), endAt: Math.min(one.endAt, other.endAt) };
}

function isWhole(interval: Window, overlap: Window): boolean {
  return overlap.startAt === interval.startAt && overlap.endAt === interval.endAt;
}
