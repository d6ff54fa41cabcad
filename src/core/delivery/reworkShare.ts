import type { Change } from '../history/change';
import type { Rework } from '../history/details';
import { type Measurement, unmeasured } from '../measurement';
import { daysOf, isWithin, type Window } from '../time/window';

/**
 * Lines of code that the window's changes rewrote or removed within 21 days of their being written, per line of code that
 * they wrote; 1 at most. Bots' changes and those without code don't count. docs/metrics.md, "Rework".
 */
export function reworkShare(
  changes: readonly Change[],
  rework: ReadonlyMap<string, Rework> | null,
  window: Window,
): Measurement {
  if (!rework) return unmeasured('The lines of the changes could not be counted.');
  const leftOut: Record<string, number> = {};
  let [sampleSize, written, rewritten] = [0, 0, 0];
  for (const { sha, mergedAt, bot } of changes) {
    if (!isWithin(window, mergedAt)) continue;
    const found = rework.get(sha);
    const reason = bot ? 'bot' : found ? null : 'notCounted';
    if (reason !== null) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
    else if (found && found.written + found.rewritten > 0) {
      sampleSize++;
      written += found.written;
      rewritten += found.rewritten;
    }
  }
  const reasons = Object.keys(leftOut).length > 0 ? leftOut : undefined;
  if (sampleSize === 0) return unmeasured('No change of the window wrote code whose lines were counted.', reasons);
  return {
    state: 'measured',
    value: Math.min(1, rewritten / Math.max(1, written)),
    unit: 'share',
    sampleSize,
    windowDays: daysOf(window),
    ...(reasons && { leftOut: reasons }),
  };
}
