import type { LineCount } from '../../core/history/details';
import type { Git } from './git';
import { pinnedLog } from './pinnedLog';

const NUMSTAT: readonly string[] = pinnedLog('%H', '--numstat', '--no-walk=unsorted', '--first-parent', '-m');

/**
 * The lines that each commit added and deleted, against its first parent; binary files have none.
 * @throws GitFailure where the files of one are not here.
 */
export async function countLines(git: Git, shas: readonly string[]): Promise<Map<string, LineCount>> {
  const counts = new Map<string, LineCount>();
  if (shas.length === 0) return counts;
  const asked = new Set(shas);
  const text = await git.text(NUMSTAT, `${[...asked].join('\n')}\n`);
  let sha = '';
  for (const token of text.split('\0')) {
    // `added TAB deleted TAB path`, the first after a newline; else the next commit
    const [added, deleted, path] = token.split('\t', 3);
    if (path !== undefined) {
      const before = counts.get(sha) ?? NONE;
      counts.set(sha, { added: before.added + linesIn(added), deleted: before.deleted + linesIn(deleted) });
    } else if (token !== '') {
      if (!asked.has(token))
        throw new Error(`The line counts name a commit that nobody asked for: ${token.slice(0, 80)}.`);
      sha = token;
      counts.set(sha, NONE);
    }
  }
  return counts;
}

const NONE: LineCount = { added: 0, deleted: 0 };

function linesIn(text = ''): number {
  return text.trim() === '-' ? 0 : Number(text);
}
