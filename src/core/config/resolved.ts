import type { AlertmanagerConfig, JsonConfig, PrometheusConfig } from './endpoint';
import type { SloConfig } from './slo';

/** An endpoint as it would be asked: the files that its SLOs stand in were read. */
export type ResolvedEndpoint = ResolvedPrometheus | AlertmanagerConfig | JsonConfig;

export interface ResolvedPrometheus extends Omit<PrometheusConfig, 'slos'> {
  readonly slos: readonly SloConfig[];
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
