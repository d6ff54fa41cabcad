import type { Problem } from '../problem';
import type { EndpointConfig } from './endpoint';
import { parseConfig } from './parseConfig';
import type { ResolvedEndpoint } from './resolved';

/** The setting that holds the endpoints of a user, who thereby agrees to them. */
export const OWN_ENDPOINTS = 'momentum.endpoints';

/** Endpoints as `.momentum.json` writes them, from the user's settings; with a fault none of them is used. */
export function ownEndpoints(setting: unknown): {
  endpoints: readonly ResolvedEndpoint[];
  problems: readonly Problem[];
} {
  const parsed = parseConfig({ version: 1, endpoints: setting });
  if (parsed.state === 'valid') return { endpoints: parsed.config.endpoints.map(inline), problems: [] };
  const [fault] = parsed.faults;
  return {
    endpoints: [],
    problems: [
      {
        code: 'badSetting',
        message: `The setting ${OWN_ENDPOINTS} can't be used: ${fault?.sentence ?? 'it is not a list of endpoints'}.`,
        fix: 'Write it like "endpoints" in .momentum.json.',
        source: OWN_ENDPOINTS,
      },
    ],
  };
}

/** The user's own endpoints have their SLOs beside them: there is no folder that files could lie in. */
function inline(endpoint: EndpointConfig): ResolvedEndpoint {
  if (endpoint.type !== 'prometheus') return endpoint;
  return { ...endpoint, slos: typeof endpoint.slos === 'string' ? [] : (endpoint.slos ?? []) };
}
