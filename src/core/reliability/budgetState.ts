import type { SloState } from './slo';

/** What a team's error budget policy goes by. */
export type BudgetPolicy = 'healthy' | 'atRisk' | 'exhausted' | 'unknown';

/** At this share left, or less, a budget is at risk. */
const LITTLE = 0.25;
/** A burn rate to pause releases at, if it holds over an hour and a day. */
const ESCALATION = 3;
/** The least that counts as something left. */
const NOTHING = 1e-9;

/** The state of a budget whose figures are known. */
export function budgetStateOf(
  remaining: number,
  burnRates: Readonly<Record<string, number | null>>,
): 'exhausted' | 'burning' | 'recovering' | 'atRisk' | 'healthy' {
  const burnsOver = (window: string) => (burnRates[window] ?? 0) >= ESCALATION;
  const eases = (burnRates['6h'] ?? Number.POSITIVE_INFINITY) < 1;
  if (remaining <= NOTHING) return 'exhausted';
  if (burnsOver('1h') && burnsOver('1d')) return 'burning';
  if (remaining <= LITTLE) return eases ? 'recovering' : 'atRisk';
  return 'healthy';
}

export function policyOf(state: SloState): BudgetPolicy {
  switch (state) {
    case 'healthy':
    case 'exhausted':
      return state;
    case 'burning':
    case 'atRisk':
    case 'recovering':
      return 'atRisk';
    case 'invalid':
    case 'noData':
    case 'stale':
      return 'unknown';
  }
}
