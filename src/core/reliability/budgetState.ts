import type { SloState } from './slo';

/** What a team's error budget policy goes by. */
export type BudgetPolicy = 'healthy' | 'atRisk' | 'exhausted' | 'unknown';

/** The least that counts as something left. */
const NOTHING = 1e-9;

/** What the state of a budget goes by. */
export interface BudgetSigns {
  readonly remaining: number;
  /** It burns so fast that somebody is called, or that releases pause. */
  readonly burns: boolean;
  /** It burns slower than it refills. */
  readonly eases: boolean;
  /** Too little of the window is known to judge by what remains. */
  readonly provisional: boolean;
}

/** @param little At this share left, or less, a budget is at risk. */
export function budgetStateOf(
  { remaining, burns, eases, provisional }: BudgetSigns,
  little: number,
): 'exhausted' | 'burning' | 'recovering' | 'atRisk' | 'healthy' {
  if (remaining <= NOTHING && !provisional) return 'exhausted';
  if (burns) return 'burning';
  if (remaining <= little && !provisional) return eases ? 'recovering' : 'atRisk';
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
