import { budgetsIn, remainingOf } from '../../../../core/reliability/errorBudget';
import { BURN_WINDOWS, windowText } from '../../../../core/reliability/objective';
import type { ReportedObjective } from '../../../../core/reliability/reportedSlo';
import { type Counted, isSilent } from './counted';
import { faultOf } from './fault';
import { averageOver, type Recomputed, resolutionOf } from './figures';
import type { Figure, Found } from './found';
import { secondsIn } from './length';

/** An objective whose target and window are known. */
export interface Defined extends Found {
  readonly target: number;
  readonly windowSeconds: number;
}

/** What the figures of an objective come to. */
export type Budget = Required<
  Pick<ReportedObjective, 'remaining' | 'burnRates' | 'coverage' | 'weighting' | 'note' | 'unknown' | 'fault' | 'query'>
>;

/** What was computed anew, since what is recorded may be wrong or missing. */
export interface Repairs {
  readonly recomputed: Recomputed | null;
  /** By the query of the objective's own rule; a sentence where that failed, null where it wasn't asked. */
  readonly counted: Counted | string | null;
}

/** Two ways to read the same figure differ by less. */
const SAME = 0.02;

/** What was counted stands before what was recorded, and that before an average of what was. */
export function budgetOf(found: Defined, { recomputed, counted }: Repairs): Budget {
  const counts = typeof counted === 'string' ? null : counted;
  const window = windowText(found.windowSeconds);
  const average = recomputed?.average(window);
  const known = {
    burnRates: burnRatesOf(found, recomputed, counts),
    coverage: recomputed?.coverage ?? counts?.coverage ?? null,
    weighting: found.weighting,
    note: found.note,
    unknown: silenceOf(found, counts),
    fault: faultOf(found, counts, average),
    query: found.query,
  };
  if (typeof counts?.whole === 'number')
    return {
      ...known,
      remaining: remainingOf(budgetsIn(counts.whole, found.target)),
      weighting: 'events',
      note: isSilent(found)
        ? 'Nothing is recorded of it while nothing fails: its events were counted by the query of its rule.'
        : found.note,
      query: found.counting?.whole ?? found.query,
    };
  if (typeof found.remaining === 'number')
    return { ...known, remaining: found.remaining, weighting: found.weighting ?? weightingOf(found, average) };
  if (typeof average === 'number' && found.measured)
    return {
      ...known,
      remaining: remainingOf(budgetsIn(average, found.target)),
      weighting: 'time',
      note: `${found.remaining === null ? 'No budget is recorded after a stretch without traffic' : 'No budget is recorded'}: the error ratio was averaged over the time with traffic.`,
      query: averageOver(found.measured.exact, window, windowText(resolutionOf(found))),
    };
  return {
    ...known,
    remaining: null,
    unknown: { state: 'noData', reason: whyUnknown(found, { recomputed, counted }, window) },
  };
}

/** As recorded; else none, where the last hour is known to hold no error; else the mean of the error ratios. */
function burnRatesOf(
  { generator, target, windowSeconds, ratios, burnRates }: Defined,
  recomputed: Recomputed | null,
  counts: Counted | null,
): Budget['burnRates'] {
  const isRecent = (window: string) => (secondsIn(window) ?? windowSeconds) < windowSeconds;
  const rates = [...new Set([...BURN_WINDOWS, ...ratios.keys(), ...burnRates.keys()])]
    .filter(isRecent)
    .map((window) => {
      const recorded = burnRates.get(window);
      if (recorded !== undefined) return [window, recorded] as const;
      const ratio = ratios.get(window) ?? unrecorded(window);
      return [window, ratio === null ? null : budgetsIn(ratio, target)] as const;
    });
  return Object.fromEntries(rates);

  function unrecorded(window: string): number | null {
    if (ratios.has(window)) return null;
    if (window === '1h' && typeof counts?.hour === 'number') return counts.hour;
    // had there been an error, Sloth would have recorded its ratio over each window that holds it
    if (counts?.hour === 0 && (counts.whole === 0 || generator === 'sloth')) return 0;
    return recomputed?.average(window) ?? null;
  }
}

/** Sloth's period is the mean of its shortest ratios unless it was told to count over the whole. */
function weightingOf({ remaining, target }: Defined, average: Figure): 'time' | null {
  if (typeof average !== 'number' || typeof remaining !== 'number') return null;
  return leaves(remaining, average, target, SAME) ? 'time' : null;
}

/** Whether an error ratio over the whole window leaves so much of the budget; they may differ by this share, or this. */
export function leaves(remaining: number, ratio: number, target: number, tolerance: number): boolean {
  const consumed = budgetsIn(ratio, target);
  return Math.abs(1 - remaining - consumed) <= tolerance * Math.max(consumed, tolerance);
}

function silenceOf(found: Found, counts: Counted | null): Budget['unknown'] {
  if (!isSilent(found) || (counts !== null && counts.hour !== undefined)) return null;
  return {
    state: 'stale',
    reason: counts
      ? 'It stopped reporting: nothing was recorded in the last hour.'
      : 'Nothing was recorded in the last hour: nothing failed, there was no traffic, or it stopped reporting.',
  };
}

function whyUnknown(found: Defined, { recomputed, counted }: Repairs, window: string): string {
  if (typeof counted === 'string') return counted;
  if (found.remaining === null && found.measured && recomputed === null)
    return 'No budget is recorded after a stretch without traffic, and the query of its average was not answered.';
  if (counted?.whole === null || found.remaining === null) return `No traffic: no valid event in the last ${window}.`;
  if (counted) return `Nothing was recorded in the last ${window}: the query of its rule finds no valid events.`;
  if (found.counting) return 'Nothing is recorded of it, and there are too many like it to ask about each.';
  return 'Nothing is recorded of it: nothing has failed yet, there is no traffic, or its query finds nothing. The rule that would tell which is not to be seen on this server.';
}
