import type { Commits } from '../../core/history/commits';
import { GitFailure } from './failure';
import type { Git } from './git';

/** As `git blame` and forges know it, at the top of the repository. */
const FILE = '.git-blame-ignore-revs';
/** They become arguments, for which Windows has 32 kB; the last ones are the latest. */
const MOST = 400;

/**
 * The commits that only moved things about, as a commit's `.git-blame-ignore-revs` names them; none where that is not
 * there. Rejects when cancelled.
 * @returns Full object names of commits that are known.
 */
export async function readIgnoredRevs(git: Git, commits: Commits, sha: string): Promise<string[]> {
  const names = (await contentAt(git, sha)).split('\n').map((line) => line.replace(/#.*/, '').trim().toLowerCase());
  return [...new Set(names)].filter((name) => name !== '' && commits.has(name)).slice(-MOST);
}

async function contentAt(git: Git, sha: string): Promise<string> {
  try {
    return await git.text(['cat-file', '--batch'], `${sha}:${FILE}\n`);
  } catch (error) {
    // a partial clone may be without it
    if (error instanceof GitFailure) return '';
    throw error;
  }
}
