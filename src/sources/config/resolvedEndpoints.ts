import type { Config } from '../../core/config/config';
import { withFiledSlos } from '../../core/config/filedSlos';
import { type ResolvedEndpoint, resolvedAlone } from '../../core/config/resolved';
import type { Problem } from '../../core/problem';
import { readSloFiles } from './sloFiles';

export interface ResolvedEndpoints {
  readonly endpoints: readonly ResolvedEndpoint[];
  /** Which files could not be used, and why. */
  readonly problems: readonly Problem[];
}

/**
 * The endpoints of the shared file, with what the files say that it names. Rejects only when cancelled.
 * @param root The repository's top folder.
 */
export async function resolvedEndpoints(
  root: string,
  { endpoints, slos = [] }: Config,
  signal?: AbortSignal,
): Promise<ResolvedEndpoints> {
  const globs = [slos, ...endpoints.map((endpoint) => (endpoint.type === 'prometheus' ? endpoint.slos : []))]
    .flat()
    .filter((each) => typeof each === 'string');
  if (globs.length === 0) return { endpoints: endpoints.map(resolvedAlone), problems: [] };
  const files = await readSloFiles(root, [...new Set(globs)], signal);
  const { endpoints: resolved, faults } = withFiledSlos(endpoints, files.slos);
  return { endpoints: resolved, problems: files.problemsWith(faults) };
}
