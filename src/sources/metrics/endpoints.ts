import type { ResolvedEndpoint } from '../../core/config/resolved';
import { objectiveOf } from '../../core/config/slo';
import { problemOf } from '../../core/endpoints/trouble';
import type { Problem } from '../../core/problem';
import { type EndpointFacts, joinedFacts, NO_ENDPOINTS } from '../../core/report/endpointFacts';
import type { EndpointAccess } from './access';
import { alertmanagerAsk, alertmanagerFacts } from './alertmanager/alertmanager';
import { jsonAsk, jsonFacts } from './json/json';
import { originOf } from './origin';
import { readPresent } from './present';
import { readPrometheus } from './prometheus/prometheus';

export interface EndpointOptions extends EndpointAccess {
  /** What is being done, as a phrase for the one who waits. */
  onProgress?(step: string): void;
}

/**
 * Asks endpoints that the user agreed to. What one of them doesn't answer is its problem alone.
 * @throws What the signal was aborted with.
 */
export async function readEndpoints(
  endpoints: readonly ResolvedEndpoint[],
  options: EndpointOptions,
): Promise<EndpointFacts> {
  return joinedFacts(await Promise.all(endpoints.map((endpoint) => readEndpoint(endpoint, options))));
}

/**
 * What one endpoint says; what it doesn't is a problem of its own.
 * @throws What the signal was aborted with.
 */
export async function readEndpoint(endpoint: ResolvedEndpoint, options: EndpointOptions): Promise<EndpointFacts> {
  options.onProgress?.(`Asking ${endpoint.id}`);
  switch (endpoint.type) {
    case 'prometheus':
      return { ...NO_ENDPOINTS, ...(await readPrometheus(endpoint, options)) };
    case 'alertmanager':
      return readPresent(alertmanagerAsk(endpoint), (answer) => alertmanagerFacts(answer, endpoint), options);
    case 'json':
      return readPresent(jsonAsk(endpoint), (answer) => jsonFacts(answer, endpoint), options);
  }
}

/** An endpoint that nobody agreed to. */
export function unaskedFacts(endpoint: ResolvedEndpoint): EndpointFacts {
  return unreadFacts(endpoint, problemOf({ kind: 'notAgreed', origin: originOf(endpoint.url) }, endpoint.id));
}

/** An endpoint that was not asked: its objectives are known from the shared file, and unknown in all else. */
export function unreadFacts(endpoint: ResolvedEndpoint, problem: Problem): EndpointFacts {
  const slos = endpoint.type === 'prometheus' ? endpoint.slos : [];
  return {
    ...NO_ENDPOINTS,
    readings: slos.map((slo) => ({
      state: 'unread',
      objective: objectiveOf(slo, endpoint.id),
      reason: problem.message,
    })),
    problems: [problem],
  };
}
