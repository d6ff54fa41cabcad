import type { AlertmanagerConfig } from '../../../core/config/endpoint';
import type { Ask } from '../../../core/endpoints/ask';
import { problemOf } from '../../../core/endpoints/trouble';
import { asPhrase } from '../../../core/foreignText';
import { type EndpointFacts, NO_ENDPOINTS, troubled } from '../../../core/report/endpointFacts';
import { jsonReply } from '../jsonReply';
import { addressUnder, originOf } from '../origin';
import type { Answer } from '../present';
import { decodeAlerts } from './alerts';

/** All that fires, silenced and inhibited alerts too: Alertmanager's API, version 2. */
export function alertmanagerAsk({ id, url, headers = {}, auth, filter = [] }: AlertmanagerConfig): Ask {
  const parameters = new URLSearchParams({ active: 'true', silenced: 'true', inhibited: 'true', unprocessed: 'false' });
  for (const matcher of filter) parameters.append('filter', matcher);
  return {
    endpoint: id,
    url: `${addressUnder(url, '/api/v2/alerts')}?${parameters.toString()}`,
    form: null,
    headers,
    auth,
  };
}

export function alertmanagerFacts(answer: Answer, { id, url }: AlertmanagerConfig): EndpointFacts {
  const origin = originOf(url);
  const reply = jsonReply(answer, origin);
  if (reply.state === 'failed') return troubled(problemOf(reply.trouble, id));
  const { status, body } = reply;
  if (status === 400 && typeof body === 'string') {
    const message = `${id}: ${origin} refused the question: ${asPhrase(body)}.`;
    return troubled({ code: 'queryRefused', message, fix: 'Correct its "filter".', source: id });
  }
  if (status >= 300) return troubled(problemOf({ kind: 'failed', origin, status }, id));
  return { ...NO_ENDPOINTS, ...decodeAlerts(body, id) };
}
