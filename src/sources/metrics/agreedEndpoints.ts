import { contentOf, type ResolvedEndpoint } from '../../core/config/resolved';
import type { Agreement } from '../../core/endpoints/agreement';
import { failureIn } from '../../core/endpoints/polling';
import { joinedFacts, NO_ENDPOINTS } from '../../core/report/endpointFacts';
import type { EndpointConsent, MeasureRequest } from '../../core/report/request';
import { type EndpointOptions, readEndpoints, unaskedFacts } from './endpoints';
import { originOf } from './origin';
import { type Polled, type PollOptions, pollEndpoints } from './polledEndpoints';

/** Endpoints by who wrote them down. */
export interface Endpoints {
  /** Of the repository's shared file: the user has to agree to each. */
  readonly shared: readonly ResolvedEndpoint[];
  /** The user's own. */
  readonly own: readonly ResolvedEndpoint[];
}

/**
 * What the user's own endpoints say, and those of the shared file that the user agreed to.
 * @throws What the signal was aborted with.
 */
export async function readAgreed(
  { shared, own }: Endpoints,
  { endpoints: consent, polling, keep }: Pick<MeasureRequest, 'endpoints' | 'polling' | 'keep'>,
  options: Omit<PollOptions, 'polling' | 'keep'>,
): Promise<Polled> {
  if (!consent) return { facts: NO_ENDPOINTS, heard: [], askAgainAt: null };
  const agreed = shared.filter((endpoint) => isAgreed(endpoint, consent));
  const unasked = shared.filter((endpoint) => !isAgreed(endpoint, consent));
  const endpoints = [...agreed, ...own];
  const polled =
    polling && options.asOf === null
      ? await pollEndpoints(endpoints, { ...options, polling, keep })
      : await askAll(endpoints, options);
  return { ...polled, facts: joinedFacts([polled.facts, ...unasked.map(unaskedFacts)]) };
}

/** What the user has yet to agree to; nothing where no endpoint is to be asked at all. */
export function unaskedOf(shared: readonly ResolvedEndpoint[], consent: EndpointConsent | null): Agreement[] {
  if (!consent) return [];
  return shared
    .filter((endpoint) => !isAgreed(endpoint, consent))
    .map((endpoint) => ({ id: endpoint.id, origin: originOf(endpoint.url), content: contentOf(endpoint) }));
}

async function askAll(endpoints: readonly ResolvedEndpoint[], options: EndpointOptions): Promise<Polled> {
  const facts = await readEndpoints(endpoints, { ...options, past: new Map() });
  const heard = endpoints.map(({ id }) => id).filter((id) => failureIn(facts, id) === null);
  return { facts, heard, askAgainAt: null };
}

function isAgreed(endpoint: ResolvedEndpoint, { allowedOrigins, agreed }: EndpointConsent): boolean {
  return allowedOrigins.includes(originOf(endpoint.url)) || agreed.includes(contentOf(endpoint));
}
