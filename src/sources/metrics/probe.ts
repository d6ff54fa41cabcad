import type { ResolvedEndpoint } from '../../core/config/resolved';
import type { Ask } from '../../core/endpoints/ask';
import { checksOf, type Probe } from '../../core/endpoints/probe';
import type { Reply } from '../../core/endpoints/reply';
import { type HttpTrouble, problemOf } from '../../core/endpoints/trouble';
import { slosOf } from '../../core/reliability/sloOf';
import { type Instant, SECOND } from '../../core/time/instant';
import type { EndpointAccess } from './access';
import { readEndpoints } from './endpoints';
import { isFields } from './fields';
import { jsonReply } from './jsonReply';
import { addressUnder, originOf } from './origin';

/**
 * Tries an endpoint: a cheap question first, which tells what stands in the way, then all that it is there for.
 * @throws What the signal was aborted with.
 */
export async function probeEndpoint(
  endpoint: ResolvedEndpoint,
  { exchange, signal, now }: Pick<EndpointAccess, 'exchange' | 'signal'> & { readonly now: Instant },
): Promise<Probe> {
  const { id, url } = endpoint;
  const origin = originOf(url);
  const reply = await exchange(knockOf(endpoint), signal);
  const trouble = troubleIn(reply, endpoint);
  const skewSeconds =
    reply.state === 'answered' && reply.serverAt !== null
      ? Math.round((reply.serverAt - reply.receivedAt) / SECOND)
      : null;
  const facts = trouble ? null : await readEndpoints([endpoint], { exchange, signal, asOf: null });
  const { slos, problems } = facts ? slosOf(facts, now) : { slos: [], problems: [] };
  return {
    endpoint: id,
    origin,
    checks: checksOf({
      isEncrypted: url.startsWith('https:'),
      trouble,
      objectives: endpoint.type === 'alertmanager' ? null : slos.length,
      skewSeconds,
    }),
    trouble: trouble && problemOf(trouble, id),
    skewSeconds,
    slos,
    problems: [...(facts?.problems ?? []), ...problems],
  };
}

function knockOf({ id: endpoint, url, type, headers = {}, auth }: ResolvedEndpoint): Ask {
  const ask = { endpoint, headers, auth };
  switch (type) {
    case 'prometheus':
      return { ...ask, url: addressUnder(url, '/api/v1/query'), form: { query: 'vector(1)' } };
    case 'alertmanager':
      return { ...ask, url: addressUnder(url, '/api/v2/status'), form: null };
    case 'json':
      return { ...ask, url, form: null };
  }
}

/** Why the answer is not one that such an endpoint gives. */
function troubleIn(reply: Reply, { type, url }: ResolvedEndpoint): HttpTrouble | null {
  const origin = originOf(url);
  const json = jsonReply(reply, origin);
  // it may also be metrics in the text format
  if (json.state === 'failed') return type === 'json' && json.trouble.kind === 'notJson' ? null : json.trouble;
  if (json.status >= 300) return { kind: 'failed', origin, status: json.status };
  return isOf(type, json.body) ? null : { kind: 'otherKind', origin, expected: type };
}

function isOf(type: ResolvedEndpoint['type'], body: unknown): boolean {
  if (!isFields(body)) return false;
  switch (type) {
    case 'prometheus':
      return body['status'] === 'success' && isFields(body['data']) && 'resultType' in body['data'];
    case 'alertmanager':
      return 'versionInfo' in body;
    case 'json':
      return !('status' in body && 'data' in body);
  }
}
