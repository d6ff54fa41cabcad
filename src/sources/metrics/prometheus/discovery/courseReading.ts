import { stepLength } from '../../../../core/reliability/leftOut';
import { windowText } from '../../../../core/reliability/objective';
import type { Count, ReadObjective, Step } from '../../../../core/reliability/reading';
import type { Slo } from '../../../../core/reliability/slo';
import { sumOf } from '../../../../core/reliability/spending';
import { SECOND } from '../../../../core/time/instant';
import type { Defined } from './budget';
import { resolutionOf } from './figures';

/**
 * A discovered objective as one whose events are counted, so that its course can be asked for over other times: in events,
 * or where only ratios of them are recorded in seconds. Null where its course isn't known.
 */
export function courseReading(found: Defined, steps: readonly Step[], slo: Slo | undefined): ReadObjective | null {
  if (!slo || slo.spending.length === 0 || found.measured === null) return null;
  const { id, service, source, objective: target, windowSeconds } = slo;
  const seconds = stepLength({ objective: { target, windowSeconds }, steps }) / SECOND;
  const counted = steps.map(({ at, count }) => ({ at, count: times(count, seconds) }));
  return {
    state: 'read',
    objective: { id, service, source, target, windowSeconds, ...countingQueries(found) },
    sampledAt: steps.at(-1)?.at ?? null,
    whole: sumOf(counted),
    recent: {},
    steps: counted,
    maintenance: [],
    past: [],
  };
}

/** PromQL that counts over `{{window}}`, each sample as what happened until the next one. */
function countingQueries(found: Defined): { readonly errors: string; readonly total: string } {
  const { exact = '', rates = null } = found.measured ?? {};
  const seconds = resolutionOf(found);
  const over = (fold: 'sum' | 'count', expression: string) =>
    `${seconds} * sum(${fold}_over_time((${expression} >= 0)[{{window}}:${windowText(seconds)}]))`;
  return rates === null
    ? { errors: over('sum', exact), total: over('count', exact) }
    : { errors: over('sum', rates.exact.errors), total: over('sum', rates.exact.total) };
}

function times(count: Count, factor: number): Count {
  return count.state === 'counted' ? { ...count, bad: count.bad * factor, total: count.total * factor } : count;
}
