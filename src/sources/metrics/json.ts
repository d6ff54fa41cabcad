import type { JsonConfig } from '../../core/config/endpoint';
import type { EndpointAccess } from './access';
import { fetchJson } from './http';
import { type DocumentFacts, decodeDocument } from './metricsDocument';
import { addressUnder } from './origin';
import { problemOf } from './trouble';

/** An endpoint of our own contract: one document of the schema momentum.metrics/1, which knows only the present. */
export async function readJson(endpoint: JsonConfig, access: EndpointAccess): Promise<DocumentFacts> {
  const nothing = { slos: [], incidents: [], deployments: [], pipelines: [] };
  if (access.asOf !== null) {
    const message = `${endpoint.id} knows only the present, so it is not asked about the past.`;
    return { ...nothing, problems: [{ code: 'presentOnly', message, fix: 'Leave --as-of out.', source: endpoint.id }] };
  }
  const request = {
    url: addressUnder(endpoint.url, '', endpoint.params ?? {}),
    headers: endpoint.headers ?? {},
    token: access.token,
  };
  const answer = await fetchJson(request, access);
  if (answer.state === 'failed') return { ...nothing, problems: [problemOf(answer.trouble, endpoint.id)] };
  if (answer.status >= 300) {
    const { origin } = request.url;
    return { ...nothing, problems: [problemOf({ kind: 'failed', origin, status: answer.status }, endpoint.id)] };
  }
  return decodeDocument(answer.body, endpoint.id, endpoint.url);
}
