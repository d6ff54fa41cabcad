import { remainingAt } from '../../../../core/reliability/errorBudget';
import { type Found, figureOf } from './found';
import { instancesOf, valueIn } from './instances';
import { exactSelector, type Include, selectorOf } from './selector';
import type { Series } from './series';

/** RE2 of the series' names. Contract: the recordings of Grafana's SLO plugin. */
export const GRAFANA_NAMES =
  'grafana_slo_(?:objective|objective_window_seconds|sli_window|sli_[0-9]+[mhd]|total_rate_5m)';
export const GRAFANA_DEFINITION = 'grafana_slo_objective';

const ID = 'grafana_slo_uuid';
const SLI = /^grafana_slo_sli_(\d+[mhd])$/;

/** It records shares of good events: indicators, not error ratios. */
export function grafanaObjectives(series: readonly Series[], include: Include): readonly Found[] {
  const own = series.filter(({ name }) => name.startsWith('grafana_slo_'));
  return instancesOf(own, { id: [ID] }).map((instance): Found => {
    const { labels } = instance;
    const target = valueIn(instance, GRAFANA_DEFINITION);
    const isRatio = valueIn(instance, 'grafana_slo_total_rate_5m') !== undefined;
    const total = selectorOf('grafana_slo_total_rate_5m', include, ID);
    const sli = figureOf(valueIn(instance, 'grafana_slo_sli_window'));
    return {
      generator: 'grafana-slo',
      name: labels.get('grafana_slo_name') ?? labels.get(ID) ?? '',
      service: labels.get('grafana_slo_service') ?? null,
      labels,
      target: target ?? null,
      windowSeconds: valueIn(instance, 'grafana_slo_objective_window_seconds') ?? null,
      remaining: target === undefined || typeof sli !== 'number' ? sli : remainingAt(sli, target),
      ratios: new Map(
        instance.series.flatMap(({ name, value }) => {
          const window = SLI.exec(name)?.[1];
          return window === undefined ? [] : [[window, figureOf(1 - value)] as const];
        }),
      ),
      burnRates: new Map(),
      measured: {
        expression: `(1 - ${selectorOf('grafana_slo_sli_5m', include, ID)})`,
        exact: `(1 - ${exactSelector('grafana_slo_sli_5m', labels)})`,
        day: `(1 - ${exactSelector('grafana_slo_sli_1d', labels)})`,
        seconds: 300,
        presence: { expression: selectorOf('grafana_slo_sli_5m', include, ID), possible: null, labels },
        rates: isRatio
          ? { errors: `(${total} - ${selectorOf('grafana_slo_success_rate_5m', include, ID)})`, total, labels }
          : null,
      },
      counting: null,
      weighting: isRatio ? 'events' : null,
      note: null,
      query: exactSelector('grafana_slo_sli_window', labels),
    };
  });
}
