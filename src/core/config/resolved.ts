import type { AlertmanagerConfig, EndpointConfig, JsonConfig, PrometheusConfig } from './endpoint';
import type { SloConfig } from './slo';

/** An endpoint as it would be asked: the files that its SLOs stand in were read. */
export type ResolvedEndpoint = ResolvedPrometheus | AlertmanagerConfig | JsonConfig;

export interface ResolvedPrometheus extends Omit<PrometheusConfig, 'slos'> {
  readonly slos: readonly SloConfig[];
}

/** An endpoint with the SLOs that are written beside it, and none of files. */
export function resolvedAlone(endpoint: EndpointConfig): ResolvedEndpoint {
  return endpoint.type === 'prometheus' ? resolvedWith(endpoint, slosBeside(endpoint)) : endpoint;
}

export function slosBeside({ slos }: PrometheusConfig): readonly SloConfig[] {
  return typeof slos === 'string' ? [] : (slos ?? []);
}

/** Whose files turned out to hold no SLO isn't searched for all there are, either. */
export function resolvedWith(endpoint: PrometheusConfig, slos: readonly SloConfig[]): ResolvedPrometheus {
  const isEmpty = endpoint.slos !== undefined && slos.length === 0;
  return { ...endpoint, slos, ...(isEmpty && endpoint.discover === undefined && { discover: [] }) };
}

/** All that an endpoint would be asked, the same text whatever the order of its keys. */
export function contentOf(endpoint: ResolvedEndpoint): string {
  return JSON.stringify(sorted(endpoint), null, 2);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
  );
}
