import type { Problem } from '../problem';
import { CONFIG_FILE } from './config';
import { type EndpointConfig, variableName } from './endpoint';
import { parseConfig } from './parseConfig';
import { type ResolvedEndpoint, resolvedAlone } from './resolved';

/** The setting that holds the endpoints of a user, who thereby agrees to them. */
const OWN_ENDPOINTS = 'momentum.endpoints';

/** Endpoints as `.momentum.json` writes them, from the user's settings; with a fault none of them is used. */
export function ownEndpoints(setting: unknown): {
  endpoints: readonly ResolvedEndpoint[];
  problems: readonly Problem[];
} {
  const parsed = parseConfig({ version: 1, endpoints: setting });
  if (parsed.state === 'broken')
    return unusable(
      parsed.faults[0]?.sentence ?? 'it is not a list of endpoints',
      `Write it like "endpoints" in ${CONFIG_FILE}.`,
    );
  const { endpoints } = parsed.config;
  const filed = endpoints.find(namesFiles);
  if (filed)
    return unusable(
      `the slos of ${filed.id} name files, and settings belong to no folder that files could lie in`,
      'Write the SLOs out, or the endpoint into the repository that has the files.',
    );
  return { endpoints: endpoints.map(resolvedAlone), problems: [] };
}

function namesFiles(endpoint: EndpointConfig): boolean {
  return endpoint.type === 'prometheus' && typeof endpoint.slos === 'string';
}

function unusable(why: string, fix: string) {
  const message = `The setting ${OWN_ENDPOINTS} can't be used: ${why}.`;
  return { endpoints: [], problems: [{ code: 'badSetting', message, fix, source: OWN_ENDPOINTS }] };
}

/** The shared endpoints that no endpoint of the user's own stands for, and that the others give way. */
export function withoutOwn(
  shared: readonly ResolvedEndpoint[],
  own: readonly ResolvedEndpoint[],
): { endpoints: readonly ResolvedEndpoint[]; problems: readonly Problem[] } {
  // as tokens are found by it
  const names = new Set(own.map(({ id }) => variableName(id)));
  const givesWay = ({ id }: ResolvedEndpoint) => names.has(variableName(id));
  return {
    endpoints: shared.filter((endpoint) => !givesWay(endpoint)),
    problems: shared.filter(givesWay).map(({ id }) => ({
      code: 'ownEndpoint',
      message: `The endpoint "${id}" of ${CONFIG_FILE} is not asked: your own of that name in ${OWN_ENDPOINTS} is.`,
      fix: null,
      source: id,
    })),
  };
}
