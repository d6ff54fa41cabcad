import type { Problem } from '../problem';
import { inTextOrder } from '../textOrder';
import type { Slo, SloState } from './slo';

/** Trouble first; then what can't be seen, which is never taken for good; then the good. */
const RANK: Readonly<Record<SloState, number>> = {
  exhausted: 0,
  burning: 1,
  atRisk: 2,
  recovering: 3,
  invalid: 4,
  stale: 5,
  noData: 6,
  healthy: 7,
};

/** Orders SLOs by state, then by the budget that is left, then by name. */
export function worstFirst(one: Slo, other: Slo): number {
  return (
    RANK[one.state] - RANK[other.state] ||
    Math.sign(left(one) - left(other)) ||
    inTextOrder(one.id, other.id) ||
    inTextOrder(one.source, other.source)
  );
}

/** What could not be seen of an SLO: one problem, or none. */
export function problemOf({ id, state, reason, source }: Slo): readonly Problem[] {
  const problem = (code: string, fix: string) => [{ code, message: `SLO "${id}": ${reason}`, fix, source }];
  switch (state) {
    case 'invalid':
      return problem('sloInvalid', 'Correct what defines it.');
    case 'stale':
      return problem('sloStale', 'Check that it is still being measured.');
    case 'noData':
      return problem('sloNoData', 'Check that it names metrics that exist and that have traffic.');
    case 'healthy':
    case 'atRisk':
    case 'burning':
    case 'recovering':
    case 'exhausted':
      return [];
  }
}

/** The unknown comes before the known, and is finite so that two unknowns are equal. */
function left({ remaining }: Slo): number {
  return remaining ?? -Number.MAX_VALUE;
}
