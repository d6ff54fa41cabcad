import * as v from 'valibot';
import { burnRates, objective, remaining, windowSeconds } from './values';

/** What the metrics of one SLO say, where an endpoint has them as text: the labels `slo` and `service` name it. */
export const sloMetrics = v.object({
  slo_objective_ratio: objective,
  slo_window_seconds: v.nullish(windowSeconds),
  slo_error_budget_remaining_ratio: v.nullish(remaining),
  /** By the label `window`. */
  slo_burn_rate_ratio: v.nullish(burnRates),
});
