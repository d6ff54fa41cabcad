import type { Git } from './git';
import { type LineChange, LineChangeParser } from './lineChangeFormat';
import { pinnedLog } from './pinnedLog';

// Without lines around its changes git compares less of a file: the same lines as blame does, and now and then a few
// others than `--numstat` (of one file in 300), in less time. Names of commits that did nothing need lines of their own.
const PATCHES: readonly string[] = [
  ...['-c', 'core.quotePath=false'],
  ...pinnedLog('%H%n', '--patch', '--unified=0', '--no-walk=unsorted', '--first-parent', '-m', '--submodule=short'),
  ...['--src-prefix=a/', '--dst-prefix=b/', '--inter-hunk-context=0', '--indent-heuristic'],
];

/**
 * What each of the commits did, in their order, as it comes.
 * @throws GitFailure where the files of one are not here; those before it have come.
 */
export async function readLineChanges(
  git: Git,
  shas: readonly string[],
  onChange: (change: LineChange) => void,
): Promise<void> {
  if (shas.length === 0) return;
  const parser = new LineChangeParser(new Set(shas), onChange);
  await git.stream(PATCHES, (chunk) => parser.push(chunk), `${shas.join('\n')}\n`);
  parser.end();
}
