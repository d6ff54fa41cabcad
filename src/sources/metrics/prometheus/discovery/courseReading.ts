import { stepLength } from '../../../../core/reliability/leftOut';
import type { Objective } from '../../../../core/reliability/objective';
import type { Count, ReadObjective, Step } from '../../../../core/reliability/reading';
import type { Slo } from '../../../../core/reliability/slo';
import { sumOf } from '../../../../core/reliability/spending';
import { DAY, SECOND } from '../../../../core/time/instant';
import type { Defined } from './budget';
import type { Measured } from './found';

/**
 * A discovered objective as one whose events are counted, in its steps in events,
 * or where only ratios of them are recorded in seconds; in its days in seconds. Null where its course isn't known.
 */
export function courseReading(found: Defined, steps: readonly Step[], slo: Slo | undefined): ReadObjective | null {
  if (!slo || slo.spending.length === 0 || found.measured === null) return null;
  const { id, service, source, objective: target, windowSeconds } = slo;
  const seconds = stepLength({ objective: { target, windowSeconds }, steps }) / SECOND;
  const counted = steps.map(({ at, count }) => ({ at, count: times(count, seconds) }));
  return {
    state: 'read',
    objective: { id, service, source, target, windowSeconds, ...dayQueries(found.measured) },
    sampledAt: steps.at(-1)?.at ?? null,
    whole: sumOf(counted),
    recent: {},
    steps: counted,
    maintenance: [],
    past: [],
    pastNote: null,
  };
}

/**
 * What counts a day of it, in seconds. The ratio that is recorded over a day costs the server next to nothing; one over
 * five minutes would be looked up a hundred thousand times a year. The comparison leaves out what is not a number.
 */
function dayQueries({ day }: Measured): Pick<Objective, 'errors' | 'total'> {
  const ratio = `max(${day} >= 0)`;
  return { errors: `${DAY / SECOND} * ${ratio}`, total: `${DAY / SECOND} + 0 * ${ratio}` };
}

function times(count: Count, factor: number): Count {
  return count.state === 'counted' ? { ...count, bad: count.bad * factor, total: count.total * factor } : count;
}
