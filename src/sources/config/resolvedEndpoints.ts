import type { Config } from '../../core/config/config';
import type { ResolvedEndpoint } from '../../core/config/resolved';
import type { Problem } from '../../core/problem';

export interface ResolvedEndpoints {
  readonly endpoints: readonly ResolvedEndpoint[];
  /** Which files could not be used, and why. */
  readonly problems: readonly Problem[];
}

/**
 * The endpoints of the shared file, with what the files say that it names.
 * @param root The repository's top folder.
 */
export async function resolvedEndpoints(_root: string, { endpoints }: Config): Promise<ResolvedEndpoints> {
  return {
    endpoints: endpoints.map((endpoint) =>
      endpoint.type === 'prometheus'
        ? { ...endpoint, slos: typeof endpoint.slos === 'string' ? [] : (endpoint.slos ?? []) }
        : endpoint,
    ),
    problems: [],
  };
}
