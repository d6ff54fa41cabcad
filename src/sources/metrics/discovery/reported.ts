import type { Problem } from '../../../core/problem';
import { budgetsIn } from '../../../core/reliability/errorBudget';
import type { Step } from '../../../core/reliability/reading';
import { reportedSlo } from '../../../core/reliability/reportedSlo';
import type { AlertSeverity, Slo } from '../../../core/reliability/slo';
import { formatInstant, type Instant } from '../../../core/time/instant';
import { budgetOf, type Repairs } from './budget';
import type { Found } from './found';

export interface Reported {
  /** The endpoint's id. */
  readonly source: string;
  readonly id: string;
  readonly repairs: Repairs;
  readonly alert: AlertSeverity | null;
  readonly steps: readonly Step[];
  readonly sampledAt: Instant | null;
  /** Nothing writes it any more. */
  readonly stopped: boolean;
}

/** The objective with its budget, or why it can't be shown. */
export function reportedOf(found: Found, reported: Reported): Slo | Problem {
  const { source, id, repairs, alert, steps, sampledAt, stopped } = reported;
  const { target, windowSeconds, service } = found;
  const unusable = unusableBecause(found);
  if (unusable !== null || target === null || windowSeconds === null)
    return {
      code: 'sloInvalid',
      message: `SLO "${id}" ${unusable}.`,
      fix: 'Correct what defines it.',
      source,
    };
  const budget = budgetOf({ ...found, target, windowSeconds }, repairs);
  const since = sampledAt === null ? null : formatInstant(sampledAt);
  return reportedSlo({
    ...budget,
    ...(stopped && {
      unknown: { state: 'stale', reason: `Its rules have stopped: nothing was recorded since ${since}.` },
    }),
    id,
    service,
    source,
    target,
    windowSeconds,
    sli: null,
    alert,
    steps: isCourseOf(steps, { target, remaining: budget.remaining }) ? steps : [],
    sampledAt,
    demo: false,
  });
}

/** Whether a course leads to what remains: one that is weighted otherwise, or begins later, would mislead. */
function isCourseOf(
  steps: readonly Step[],
  { target, remaining }: { readonly target: number; readonly remaining: number | null },
): boolean {
  const counts = steps.flatMap(({ count }) => (count.state === 'counted' ? [count] : []));
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  if (remaining === null || total === 0) return false;
  const consumed = budgetsIn(counts.reduce((sum, count) => sum + count.bad, 0) / total, target);
  return Math.abs(1 - remaining - consumed) <= SAME * Math.max(consumed, SAME);
}

/** Courses and budgets of the same events differ by less, in budgets or as a share of them. */
const SAME = 0.1;

function unusableBecause({ target, windowSeconds, generator }: Found): string | null {
  if (target === null) return 'has no objective on this server';
  if (!(target > 0 && target < 1)) {
    const meant =
      target > 1 && target < 100 ? ` (if that is a percentage, record ${Number((target / 100).toPrecision(12))})` : '';
    return `has the objective ${target}, which must lie between 0 and 1${meant}`;
  }
  if (windowSeconds !== null && windowSeconds > 0 && Number.isFinite(windowSeconds)) return null;
  return generator === 'slo-generator'
    ? 'has no budget policy step whose name tells its window, like "28 days"'
    : 'has no window on this server';
}
