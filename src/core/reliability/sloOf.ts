import type { Problem } from '../problem';
import type { Duration } from '../time/duration';
import { formatInstant, type Instant } from '../time/instant';
import { withAge } from './age';
import { budgetStateOf } from './budgetState';
import { burnRatesOf, NO_BURN_RATES } from './burnRate';
import { budgetsIn, errorRatio, exhaustionOf, remainingOf } from './errorBudget';
import { BURN_WINDOWS, type Objective, queryOver, windowText } from './objective';
import type { ObjectiveReading, ReadObjective } from './reading';
import type { Slo } from './slo';
import { coverageOf, spendingOf } from './spending';
import { problemOf, worstFirst } from './verdict';

/**
 * All SLOs of the endpoints, the worst first, and what could not be seen of them.
 * @param longest Older figures are stale.
 */
export function slosOf(
  { readings, slos: reported }: { readonly readings: readonly ObjectiveReading[]; readonly slos: readonly Slo[] },
  now: Instant,
  longest?: Duration,
): { slos: readonly Slo[]; problems: readonly Problem[] } {
  const unread = readings.filter(({ state }) => state === 'unread').map((reading) => sloOf(reading, { now }));
  const read = readings.filter(({ state }) => state === 'read').map((reading) => sloOf(reading, { now, longest }));
  const seen = [...read, ...reported.map((slo) => withAge(slo, now, longest))].toSorted(worstFirst);
  return {
    slos: [...unread, ...seen].toSorted(worstFirst),
    // Why nothing was read is the endpoint's own problem, told once.
    problems: seen.flatMap(problemOf),
  };
}

/** An SLO with its budget, from what was counted. */
export function sloOf(reading: ObjectiveReading, { now, longest }: { now: Instant; longest?: Duration | undefined }): Slo {
  const unknown = unknownSlo(reading.objective);
  return reading.state === 'unread'
    ? { ...unknown, reason: reading.reason }
    : withAge(judged(reading, unknown, now), now, longest);
}

function unknownSlo({ id, service, source, target, windowSeconds, errors, total }: Objective): Slo {
  return {
    id,
    service,
    source,
    objective: target,
    windowSeconds,
    remaining: null,
    consumed: null,
    burnRates: NO_BURN_RATES,
    state: 'noData',
    alert: null,
    reason: null,
    note: null,
    coverage: null,
    exhaustsAt: null,
    debt: null,
    sampledAt: null,
    weighting: 'events',
    budgetMinutes: null,
    maintenance: [],
    query: queryOver(`(${errors}) / (${total})`, windowText(windowSeconds)),
    spending: [],
    demo: false,
  };
}

function judged(reading: ReadObjective, unknown: Slo, now: Instant): Slo {
  const { objective, whole, recent, steps, sampledAt } = reading;
  const seen: Slo = {
    ...unknown,
    burnRates: burnRatesOf(recent, objective.target),
    coverage: coverageOf(steps),
    sampledAt: sampledAt === null ? null : formatInstant(sampledAt),
  };
  const window = windowText(objective.windowSeconds);
  const invalid = [whole, ...BURN_WINDOWS.map((name) => recent[name])].find(({ state }) => state === 'invalid');
  if (invalid?.state === 'invalid') return { ...seen, state: 'invalid', reason: invalid.reason };
  if (whole.state !== 'counted') return { ...seen, reason: `Nothing was recorded in the last ${window}.` };
  const ratio = errorRatio(whole);
  if (ratio === null) return { ...seen, reason: `No traffic: no valid event in the last ${window}.` };

  const consumed = budgetsIn(ratio, objective.target);
  const remaining = remainingOf(consumed);
  const known: Slo = { ...seen, consumed, remaining, spending: spendingOf(reading) };
  if (recent['1h'].state === 'absent')
    return { ...known, state: 'stale', reason: 'It stopped reporting: nothing was recorded in the last hour.' };
  const { windowSeconds } = objective;
  const exhaustsAt = exhaustionOf({ remaining, burnRate: known.burnRates['6h'] ?? null, windowSeconds }, now);
  return {
    ...known,
    state: budgetStateOf(remaining, known.burnRates),
    exhaustsAt: exhaustsAt === null ? null : formatInstant(exhaustsAt),
  };
}
