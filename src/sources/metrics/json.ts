import type { JsonConfig } from '../../core/config/endpoint';
import { problemOf } from '../../core/endpoints/trouble';
import type { EndpointAccess } from './access';
import { jsonReply } from './jsonReply';
import { type DocumentFacts, decodeDocument } from './metricsDocument';
import { originOf } from './origin';

/** An endpoint of our own contract: one document of the schema momentum.metrics/1, which knows only the present. */
export async function readJson(
  endpoint: JsonConfig,
  { asOf, exchange, signal }: EndpointAccess,
): Promise<DocumentFacts> {
  const nothing = { slos: [], incidents: [], deployments: [], pipelines: [] };
  if (asOf !== null) {
    const message = `${endpoint.id} knows only the present, so it is not asked about the past.`;
    return { ...nothing, problems: [{ code: 'presentOnly', message, fix: 'Leave --as-of out.', source: endpoint.id }] };
  }
  const { id, url, headers = {}, auth } = endpoint;
  const reply = jsonReply(await exchange({ endpoint: id, url, form: null, headers, auth }, signal), originOf(url));
  if (reply.state === 'failed') return { ...nothing, problems: [problemOf(reply.trouble, id)] };
  if (reply.status >= 300)
    return { ...nothing, problems: [problemOf({ kind: 'failed', origin: originOf(url), status: reply.status }, id)] };
  return decodeDocument(reply.body, id, url);
}
