import { type Figure, type Found, figureOf } from './found';
import { instancesOf, valueIn } from './instances';
import { exactSelector } from './selector';
import type { Series } from './series';

/** RE2 of the series' names: the metrics that momentum.metrics/1 has in the text format. */
export const OWN_NAMES = 'slo_(?:objective_ratio|error_budget_remaining_ratio|burn_rate_ratio|window_seconds)';
export const OWN_DEFINITION = 'slo_objective_ratio';

const REMAINING = 'slo_error_budget_remaining_ratio';
const BURN_RATE = 'slo_burn_rate_ratio';

export function ownObjectives(series: readonly Series[]): readonly Found[] {
  const own = series.filter(({ name }) => /^slo_[a-z]/.test(name));
  return instancesOf(own, { id: ['slo'], varying: ['window'] }).map((instance): Found => {
    const { labels } = instance;
    const burnRates = new Map<string, Figure>();
    for (const { name, labels, value } of instance.series)
      if (name === BURN_RATE) burnRates.set(labels.get('window') ?? '', figureOf(value));
    return {
      generator: 'momentum',
      name: labels.get('slo') ?? '',
      service: labels.get('service') ?? null,
      labels,
      target: valueIn(instance, OWN_DEFINITION) ?? null,
      windowSeconds: valueIn(instance, 'slo_window_seconds') ?? null,
      remaining: figureOf(valueIn(instance, REMAINING)),
      ratios: new Map(),
      burnRates,
      measured: null,
      counting: null,
      weighting: null,
      note: null,
      query: exactSelector(REMAINING, labels),
    };
  });
}
