import { budgetsIn, remainingOf, withoutNoise } from '../../reliability/errorBudget';
import type { ReadObjective } from '../../reliability/reading';
import type { Slo } from '../../reliability/slo';
import { DAY, SECOND } from '../../time/instant';
import { courseOf } from '../course';
import type { Days } from '../daily/days';
import type { Daily } from '../daily/sums';
import { type Gauge, type Reading, unknownReading } from '../gauge';
import type { Observed } from '../observed';

/** With samples of less than this share of its window nothing is said of an objective. */
const LEAST_COVERAGE = 0.25;

/** What is left of a budget; null where that isn't known. */
interface Budget {
  readonly id: string;
  readonly windowSeconds: number;
  readonly remaining: number | null;
  readonly reason: string;
}

/** What is left of the worst error budget. docs/metrics.md, "Momentum index". */
export function reliabilityGauge(observed: Observed): Gauge {
  const { slos, readings } = observed;
  const { days } = courseOf(observed);
  const today = days.count - 1;
  // invented figures are for show
  const present = slos.filter(({ demo }) => !demo).map(budgetNow);
  const pasts = readings.flatMap((reading) => (reading.state === 'read' ? [pastBudget(reading, days)] : []));
  return {
    formula: 'The share that is left of the error budget of which the least is left.',
    on: (day) => readingOf(day === today ? present : pasts.flatMap((budgetOn) => budgetOn(day) ?? [])),
    redrawn: () => () => null,
  };
}

function readingOf(budgets: readonly Budget[]): Reading {
  const [worst] = budgets
    .flatMap(({ remaining, ...budget }) => (remaining === null ? [] : [{ ...budget, remaining }]))
    .toSorted((a, b) => a.remaining - b.remaining);
  const unknown = budgets.find(({ remaining }) => remaining === null);
  const isExhausted = worst && worst.remaining <= 0;
  if (unknown && !isExhausted)
    return unknownReading(FROM, `What is left of "${unknown.id}" is unknown. ${unknown.reason}`);
  if (!worst) return unknownReading(FROM, 'No SLO is known.');
  const score = withoutNoise(Math.min(Math.max(worst.remaining, 0), 1));
  const input = { name: worst.id, value: worst.remaining, unit: 'share', target: 1, targetIs: 'default' } as const;
  const windowDays = (worst.windowSeconds * SECOND) / DAY;
  return { score, from: FROM, reason: null, inputs: [{ ...input, poor: 0, score, sampleSize: 1, windowDays }] };
}

const FROM = 'errorBudget';

function budgetNow({ id, windowSeconds, remaining, state, reason }: Slo): Budget {
  const isKnown = state !== 'noData' && state !== 'stale' && state !== 'invalid';
  return { id, windowSeconds, remaining: isKnown ? remaining : null, reason: reason ?? 'Nothing was recorded.' };
}

/** What was left as of a day, by the whole days that were read; undefined before the first that was counted. */
function pastBudget({ objective, past }: ReadObjective, { dayOf, count }: Days): (day: number) => Budget | undefined {
  const { id, target, windowSeconds } = objective;
  const length = Math.max(1, Math.round((windowSeconds * SECOND) / DAY));
  const [bad, total, counted] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  let since = count;
  for (const { at, count: events } of past) {
    // a step ends within the day or with it
    const day = dayOf(at - 1);
    if (events.state !== 'counted' || day < 0 || day >= count) continue;
    since = Math.min(since, day);
    bad[day] = (bad[day] ?? 0) + events.bad;
    total[day] = (total[day] ?? 0) + events.total;
    counted[day] = 1;
  }
  return (day) => {
    if (day < since || target <= 0 || target >= 1) return undefined;
    const over = (daily: Daily) => daily.subarray(Math.max(0, day + 1 - length), day + 1).reduce((a, b) => a + b, 0);
    const all = over(total);
    const isKnown = over(counted) >= LEAST_COVERAGE * length && all > 0;
    const remaining = isKnown ? remainingOf(budgetsIn(over(bad) / all, target)) : null;
    return { id, windowSeconds, remaining, reason: 'Too little was recorded.' };
  };
}
