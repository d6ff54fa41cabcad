import { formatInstant } from '../time/instant';
import { burnRatesOf, NO_BURN_RATES } from './burnRate';
import { debtOf } from './debt';
import { budgetsIn, errorRatio, exhaustionOf, remainingOf } from './errorBudget';
import { judgementOf, sentences } from './judgement';
import { withoutMaintenance } from './leftOut';
import { type Objective, queryOver, windowText } from './objective';
import type { ObjectiveReading, ReadObjective } from './reading';
import type { Slo } from './slo';
import { coverageOf, spendingOf } from './spending';
import { alertsOf, type Thresholds } from './thresholds';

/** An SLO with its budget, from what was counted; how old that is isn't looked at. */
export function countedSlo(reading: ObjectiveReading, thresholds: Thresholds): Slo {
  const unknown = unknownSlo(reading.objective);
  if (reading.state === 'unread') return { ...unknown, reason: reading.reason };
  const { reading: counted, maintenance, note } = withoutMaintenance(reading);
  const slo = judged(counted, { ...unknown, maintenance }, thresholds);
  return { ...slo, note: sentences([slo.note, note, reading.pastNote]) };
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
    query: queryOver(`((${errors}) or 0 * (${total})) / (${total})`, windowText(windowSeconds)),
    spending: [],
    demo: false,
  };
}

function judged(reading: ReadObjective, unknown: Slo, thresholds: Thresholds): Slo {
  const { objective, whole, recent, steps, sampledAt } = reading;
  const { target, windowSeconds } = objective;
  const coverage = coverageOf(steps);
  const burnRates = burnRatesOf(recent, target);
  const seen: Slo = {
    ...unknown,
    burnRates,
    coverage,
    sampledAt: sampledAt === null ? null : formatInstant(sampledAt),
  };
  const window = windowText(windowSeconds);
  if (target <= 0 || target >= 1)
    return { ...seen, burnRates: NO_BURN_RATES, state: 'invalid', reason: noBudget(target) };
  const invalid = [whole, ...Object.values(recent)].find(({ state }) => state === 'invalid');
  if (invalid?.state === 'invalid') return { ...seen, state: 'invalid', reason: invalid.reason };
  if (whole.state !== 'counted') return { ...seen, reason: `Nothing was recorded in the last ${window}.` };
  const ratio = errorRatio(whole);
  if (ratio === null) return { ...seen, reason: `No traffic: no valid event in the last ${window}.` };

  const consumed = budgetsIn(ratio, target);
  const remaining = remainingOf(consumed);
  const known: Slo = {
    ...seen,
    consumed,
    remaining,
    debt: debtOf(reading, alertsOf(objective, thresholds).alerts, thresholds.errors),
    spending: spendingOf(reading),
  };
  if (recent['1h']?.state === 'absent')
    return { ...known, state: 'stale', reason: 'It stopped reporting: nothing was recorded in the last hour.' };
  return {
    ...known,
    ...judgementOf({ target, windowSeconds, remaining, burnRates, coverage, errorsOver }, thresholds),
    exhaustsAt: exhaustionOf({ remaining, burnRate: burnRates['6h'] ?? null, windowSeconds }, sampledAt),
  };

  function errorsOver(name: string): number | null {
    const count = recent[name];
    return count?.state === 'counted' ? count.bad : null;
  }
}

function noBudget(target: number): string {
  return `An objective of ${target} leaves no budget to judge by: it has to lie between 0 and 1.`;
}
