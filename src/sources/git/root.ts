import { basename, dirname, normalize, resolve } from 'node:path';
import { type GitOptions, gitIn } from './git';

/**
 * The top folder of the repository, worktree or submodule that holds a folder; of a bare repository, itself.
 * Symbolic links are resolved, so two folders of one repository have the same root.
 * @throws GitFailure where there is none that git can or will read.
 */
export async function findRoot(path: string, options: GitOptions): Promise<string> {
  const git = gitIn(resolve(path), options);
  const ask = async (question: string) => (await git.text(['rev-parse', question])).replace(/\r?\n$/, '');
  if ((await ask('--is-inside-work-tree')) === 'true') return normalize(await ask('--show-toplevel'));
  const gitFolder = normalize(await ask('--absolute-git-dir'));
  return basename(gitFolder) === '.git' ? dirname(gitFolder) : gitFolder;
}
