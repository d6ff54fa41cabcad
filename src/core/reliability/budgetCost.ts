import type { Arrival } from '../facts/arrival';
import type { Timestamp } from '../time/instant';
import type { ObjectiveReading } from './reading';

/** The error budget that was spent from a release on until the burn was as before, or until the next release. */
export interface BudgetCost {
  /** Of the release, or what was deployed. */
  readonly release: string;
  /** Id of the SLO. */
  readonly slo: string;
  readonly from: Timestamp;
  readonly to: Timestamp;
  /** Share of the window's whole budget. */
  readonly consumed: number;
  /** What ended it. */
  readonly until: 'recovered' | 'nextRelease' | 'now';
}

export function budgetCosts(_readings: readonly ObjectiveReading[], _arrivals: readonly Arrival[]): BudgetCost[] {
  return [];
}
