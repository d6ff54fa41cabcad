import type { CommitPatch } from '../../core/failures/origins/patch';
import type { Git } from './git';
import { PatchParser } from './patchFormat';
import { pinnedLog } from './pinnedLog';

/** Blocks of lines that were moved to another file are compared with it; so many files at most, each with each. */
const RENAMES = ['-M', '-l200'];

const PATCHES: readonly string[] = [
  ...['--literal-pathspecs', '-c', 'core.quotePath=false'],
  ...pinnedLog('%H%x00%B%n%x00%n', '--patch', '--unified=0', '--ignore-all-space', '--no-walk=unsorted'),
  ...['--first-parent', '-m', '--src-prefix=a/', '--dst-prefix=b/', '--inter-hunk-context=0', '--no-indent-heuristic'],
  ...['--ignore-submodules=all', ...RENAMES],
];

/**
 * The message and the patch of each commit, as they come.
 * @param paths Of which files; all by default.
 * @throws GitFailure where the files of one are not here; those before it have come.
 */
export async function readPatches(
  git: Git,
  shas: readonly string[],
  onPatch: (patch: CommitPatch) => void,
  paths: readonly string[] = [],
): Promise<void> {
  if (shas.length === 0) return;
  const parser = new PatchParser(onPatch);
  const within = paths.length > 0 ? ['--', ...paths] : [];
  await git.stream([...PATCHES, ...within], (chunk) => parser.push(chunk), `${shas.join('\n')}\n`);
  parser.end();
}
