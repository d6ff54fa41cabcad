import { DAY, type Instant } from '../time/instant';
import { type BudgetPolicy, policyOf } from './budgetState';
import type { Slo } from './slo';
import { type Steady, steadied } from './steadyPolicy';

/** The policies of SLOs as far as they were ever known, each SLO by what `keyOf` says of it. */
export type KnownPolicies = Readonly<Record<string, Steady<BudgetPolicy>>>;

const BEST_FIRST: readonly BudgetPolicy[] = ['healthy', 'atRisk', 'exhausted'];
/** What was not heard of for so long is seen for the first time. */
const LONGEST = 90 * DAY;

/**
 * The SLOs that were known not to be exhausted, and are now. What is unknown says nothing, and what comes back within
 * five minutes never went.
 * @param slos In figures that were asked for at this instant.
 */
export function exhaustionsOf(
  before: KnownPolicies,
  slos: readonly Slo[],
  at: Instant,
): { readonly known: KnownPolicies; readonly exhausted: readonly Slo[] } {
  const told = slos.filter(({ state, demo }) => !demo && policyOf(state) !== 'unknown');
  const steady = told.map((slo) => steadied(before[keyOf(slo)] ?? null, policyOf(slo.state), at, BEST_FIRST));
  const exhausted = told.filter((slo, index) => {
    const { shown } = before[keyOf(slo)] ?? {};
    return shown !== undefined && shown !== 'exhausted' && steady[index]?.shown === 'exhausted';
  });
  const remembered = Object.entries(before).filter(
    ([, { seenAt }]) => at - Math.max(...Object.values(seenAt)) < LONGEST,
  );
  const now = told.flatMap((slo, index) => (steady[index] ? [[keyOf(slo), steady[index]] as const] : []));
  return { known: Object.fromEntries([...remembered, ...now]), exhausted };
}

function keyOf({ source, id }: Slo): string {
  return JSON.stringify([source, id]);
}
