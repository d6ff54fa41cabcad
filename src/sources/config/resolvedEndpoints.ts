import { CONFIG_FILE, type Config } from '../../core/config/config';
import { withFiledSlos } from '../../core/config/filedSlos';
import { type ResolvedEndpoint, resolvedAlone, slosBeside } from '../../core/config/resolved';
import type { Problem } from '../../core/problem';
import { readSloFiles } from './sloFiles';

export interface ResolvedEndpoints {
  readonly endpoints: readonly ResolvedEndpoint[];
  /** Paths of the files that define SLOs. */
  readonly sloFiles: readonly string[];
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
  const hasOwn = endpoints.some((endpoint) => endpoint.type === 'prometheus' && slosBeside(endpoint).length > 0);
  const shared = hasOwn ? [CONFIG_FILE] : [];
  const globs = [slos, ...endpoints.map((endpoint) => (endpoint.type === 'prometheus' ? endpoint.slos : []))]
    .flat()
    .filter((each) => typeof each === 'string');
  if (globs.length === 0) return { endpoints: endpoints.map(resolvedAlone), sloFiles: shared, problems: [] };
  const files = await readSloFiles(root, [...new Set(globs)], signal);
  const { endpoints: resolved, faults } = withFiledSlos(endpoints, files.slos);
  const sloFiles = [...new Set([...shared, ...files.slos.map(({ file }) => file)])];
  return { endpoints: resolved, sloFiles, problems: files.problemsWith(faults) };
}
