import type { Commits } from '../../core/history/commits';
import { GitFailure } from './failure';
import type { Git } from './git';
import { LineReader } from './lineReader';

/** As `git blame` and forges know it, at the top of the repository. */
const FILE = '.git-blame-ignore-revs';
/** They become arguments, for which Windows has 32 kB; the last ones are the latest. */
const MOST = 350;

/**
 * The commits that only moved things about, as a commit's `.git-blame-ignore-revs` names them; none where that is not
 * there, or is a link. Rejects when cancelled.
 * @returns Full object names of commits that are known.
 */
export async function readIgnoredRevs(git: Git, commits: Commits, sha: string): Promise<string[]> {
  const names = new Set<string>();
  const lines = new LineReader((line) => {
    const name = line.toString('latin1').replace(/#.*/, '').trim().toLowerCase();
    if (name !== '' && commits.has(name)) names.add(name);
  });
  try {
    await git.stream(['cat-file', '--batch'], (chunk) => lines.push(chunk), `${sha}:${FILE}\n`);
  } catch (error) {
    // a partial clone may be without it
    if (error instanceof GitFailure) return [];
    throw error;
  }
  lines.end();
  return [...names].slice(-MOST);
}
