import type { EndpointConfig } from './endpoint';
import { parseConfig } from './parseConfig';

/** The path of a link that proposes an endpoint. */
export const SETUP_PATH = '/add-endpoint';

/** UTF-16 code units; editors and chats cut longer links. */
const LONGEST = 16_000;

export type ProposedEndpoint =
  | { readonly state: 'proposed'; readonly endpoint: EndpointConfig }
  /** One sentence. */
  | { readonly state: 'unusable'; readonly reason: string };

/** The query of a link that proposes an endpoint as the shared file writes it: without anything secret. */
export function setupQuery(endpoint: EndpointConfig): string {
  return `endpoint=${encodeURIComponent(JSON.stringify(endpoint))}`;
}

/** What a link proposes, checked like the shared file. @param query Decoded once, as VS Code hands it over, or not. */
export function proposedBy(query: string): ProposedEndpoint {
  const unusable = (reason: string): ProposedEndpoint => ({ state: 'unusable', reason });
  if (query.length > LONGEST) return unusable('The link is too long.');
  const input = [query, decoded(query)].map(jsonIn).find((json) => json !== undefined);
  if (input === undefined) return unusable('The link proposes no endpoint.');
  const parsed = parseConfig({ version: 1, endpoints: [input] });
  if (parsed.state === 'broken')
    return unusable(`The link can't be used: ${parsed.faults[0]?.sentence ?? 'it is broken'}.`);
  const [endpoint] = parsed.config.endpoints;
  return endpoint ? { state: 'proposed', endpoint } : unusable('The link proposes no endpoint.');
}

function jsonIn(query: string): unknown {
  const [, text] = /^endpoint=(.*)$/s.exec(query) ?? [];
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decoded(query: string): string {
  try {
    return decodeURIComponent(query);
  } catch {
    return '';
  }
}
