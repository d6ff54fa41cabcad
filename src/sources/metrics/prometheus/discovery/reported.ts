import type { Problem } from '../../../../core/problem';
import type { Step } from '../../../../core/reliability/reading';
import { reportedSlo } from '../../../../core/reliability/reportedSlo';
import type { AlertSeverity, Slo } from '../../../../core/reliability/slo';
import { formatInstant, type Instant } from '../../../../core/time/instant';
import { budgetOf, type Defined, leaves, type Repairs } from './budget';
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

/** Why an objective can't be shown. */
export function unusableProblem(found: Found, { source, id }: Pick<Reported, 'source' | 'id'>): Problem {
  const message = `SLO "${id}" ${unusableBecause(found)}.`;
  return { code: 'sloInvalid', message, fix: 'Correct what defines it.', source };
}

export function reportedOf(found: Defined, reported: Reported): Slo {
  const { source, id, repairs, alert, steps, sampledAt, stopped } = reported;
  const { target, windowSeconds, service } = found;
  const budget = budgetOf(found, repairs);
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
  const bad = counts.reduce((sum, count) => sum + count.bad, 0);
  return leaves(remaining, bad / total, target, SAME);
}

/** Courses and budgets of the same events differ by less. */
const SAME = 0.1;

/** Whether there is an objective to judge by. */
export function isUsable(found: Found): found is Defined {
  return unusableBecause(found) === null;
}

const SHORTEST_SECONDS = 60;
const LONGEST_SECONDS = 366 * 86_400;

function unusableBecause({ target, windowSeconds, generator }: Found): string | null {
  if (target === null) return 'has no objective on this server';
  if (!(target > 0 && target < 1)) {
    const share = Number((target / 100).toPrecision(12));
    const meant = target > 1 && target < 100 ? ` (if that is a percentage, record ${share})` : '';
    return `has the objective ${target}, which must lie between 0 and 1${meant}`;
  }
  if (windowSeconds === null)
    return generator === 'slo-generator'
      ? 'has no budget policy step whose name tells its window, like "28 days"'
      : 'has no window on this server';
  return windowSeconds >= SHORTEST_SECONDS && windowSeconds <= LONGEST_SECONDS
    ? null
    : `has a window of ${windowSeconds} s, which must lie between a minute and a year`;
}
