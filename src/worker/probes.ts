import { ownEndpoints } from '../core/config/ownEndpoints';
import type { Probed } from '../core/endpoints/probe';
import type { Exchange } from '../http/exchange';
import { resolvedEndpoints } from '../sources/config/resolvedEndpoints';
import { ConfigFailure, readSharedFile } from '../sources/config/sharedFile';
import { probeEndpoint } from '../sources/metrics/probe';

export interface ProbeOptions {
  readonly exchange: Exchange;
  readonly signal: AbortSignal;
}

/**
 * Tries the endpoints of a repository's shared file and the user's own.
 * @param root The repository's top folder.
 * @param setting The user's own endpoints, as their settings hold them.
 * @throws What the signal was aborted with.
 */
export async function probeRepository(root: string, setting: unknown, options: ProbeOptions): Promise<Probed> {
  const shared = await sharedEndpoints(root);
  const own = ownEndpoints(setting);
  const endpoints = [...shared.endpoints, ...own.endpoints];
  const now = Date.now();
  return {
    probes: await Promise.all(endpoints.map((endpoint) => probeEndpoint(endpoint, { ...options, now }))),
    problems: [...shared.problems, ...own.problems],
  };
}

async function sharedEndpoints(root: string): ReturnType<typeof resolvedEndpoints> {
  try {
    const { config, problems } = await readSharedFile(root);
    const resolved = await resolvedEndpoints(root, config);
    return { ...resolved, problems: [...problems, ...resolved.problems] };
  } catch (error) {
    if (error instanceof ConfigFailure) return { endpoints: [], sloFiles: [], problems: [error.problem] };
    throw error;
  }
}
