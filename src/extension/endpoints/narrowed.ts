import type { PrometheusConfig } from '../../core/config/endpoint';
import type { Slo } from '../../core/reliability/slo';

/** The endpoint with no more of the objectives that were found there than the user chose; those it writes itself stay. */
export function narrowed(endpoint: PrometheusConfig, chosen: readonly Slo[], found: readonly Slo[]): PrometheusConfig {
  const { only: _, ...whole } = endpoint;
  if (endpoint.slos !== undefined || chosen.length === found.length) return whole;
  return { ...whole, only: chosen.map(({ id }) => id).toSorted() };
}
