import type { JsonConfig } from '../../../core/config/endpoint';
import type { Ask } from '../../../core/endpoints/ask';
import { problemOf } from '../../../core/endpoints/trouble';
import { type EndpointFacts, troubled } from '../../../core/report/endpointFacts';
import { jsonReply } from '../jsonReply';
import { originOf } from '../origin';
import type { Answer } from '../present';
import { isExposition } from './exposition';
import { decodeExposition } from './expositionSlos';
import { decodeDocument } from './metricsDocument';

/** An endpoint of our own contract: its document, or else its metrics as a Prometheus would scrape them. */
export function jsonAsk({ id, url, headers, auth }: JsonConfig): Ask {
  const Accept = 'application/json, text/plain;q=0.5';
  return { endpoint: id, url, form: null, headers: { Accept, ...headers }, auth };
}

export function jsonFacts(answer: Answer, { id, url }: JsonConfig): EndpointFacts {
  const origin = originOf(url);
  const { status } = answer;
  if (status >= 300) return troubled(problemOf({ kind: 'failed', origin, status }, id));
  if (isExposition(answer)) return decodeExposition(answer, id, url);
  const reply = jsonReply(answer, origin);
  if (reply.state === 'failed') return troubled(problemOf(reply.trouble, id));
  return decodeDocument(reply.body, id, url, answer.receivedAt);
}
