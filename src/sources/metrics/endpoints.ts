import { type EndpointConfig, variableName } from '../../core/config/endpoint';
import { objectiveOf } from '../../core/config/slo';
import type { Problem } from '../../core/problem';
import { type EndpointFacts, joinedFacts, NO_ENDPOINTS } from '../../core/report/endpointFacts';
import type { EndpointConsent } from '../../core/report/request';
import type { Instant } from '../../core/time/instant';
import type { EndpointAccess } from './access';
import type { HttpLimits } from './http';
import { readJson } from './json';
import { originOf } from './origin';
import { readPrometheus } from './prometheus';

export interface EndpointOptions extends HttpLimits {
  /** "As if now were then"; null for now. */
  readonly asOf: Instant | null;
  /** What is being done, as a phrase for the one who waits. */
  onProgress?(step: string): void;
}

/**
 * Asks the endpoints that the user agreed to, and none else. What one of them doesn't answer is its problem alone.
 * @throws What the signal was aborted with.
 */
export async function readEndpoints(
  endpoints: readonly EndpointConfig[],
  consent: EndpointConsent,
  options: EndpointOptions,
): Promise<EndpointFacts> {
  return joinedFacts(await Promise.all(endpoints.map((endpoint) => readEndpoint(endpoint, consent, options))));
}

async function readEndpoint(
  endpoint: EndpointConfig,
  { allowedOrigins, tokens }: EndpointConsent,
  options: EndpointOptions,
): Promise<EndpointFacts> {
  const origin = originOf(endpoint.url);
  if (!allowedOrigins.includes(origin)) return unasked(endpoint, notAllowed(endpoint.id, origin));
  const token = endpoint.auth === 'bearer' ? tokenOf(tokens, endpoint.id) : null;
  if (endpoint.auth === 'bearer' && token === null) return unasked(endpoint, tokenMissing(endpoint.id));

  options.onProgress?.(`Asking ${endpoint.id}`);
  const access: EndpointAccess = { ...options, token };
  switch (endpoint.type) {
    case 'prometheus':
      return { ...NO_ENDPOINTS, ...(await readPrometheus(endpoint, access)) };
    case 'json':
      return { ...NO_ENDPOINTS, ...(await readJson(endpoint, access)) };
  }
}

/** Its objectives are known from the shared file, and unknown in all else. */
function unasked(endpoint: EndpointConfig, problem: Problem): EndpointFacts {
  const slos = endpoint.type === 'prometheus' ? (endpoint.slos ?? []) : [];
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

function notAllowed(id: string, origin: string): Problem {
  return {
    code: 'originNotAllowed',
    message: `${id} was not asked: nobody agreed to ask ${origin} yet.`,
    fix: `Agree to it with --allow-origin ${origin}, or in the editor when asked.`,
    source: id,
  };
}

function tokenMissing(id: string): Problem {
  return {
    code: 'tokenMissing',
    message: `${id} was not asked: it wants a token, and there is none.`,
    fix: `Give its token in the environment variable MOMENTUM_TOKEN_${variableName(id)}.`,
    source: id,
  };
}

/** By the endpoint's id, or as the environment names it. */
function tokenOf(tokens: Readonly<Record<string, string>>, id: string): string | null {
  const name = [id, variableName(id)].find((name) => Object.hasOwn(tokens, name));
  return (name && tokens[name]) || null;
}
