import { existsSync } from 'node:fs';
import path from 'node:path';
import { linesOf, plainGit } from '../plainGit';
import type { LabelSet } from './labels';

/** Where a repository is: its git folder, which is only read. */
export interface Clone {
  readonly gitFolder: string;
  /** What was found of it that makes figures partial, as a sentence; null for a whole one. */
  readonly warning: string | null;
}

export interface Places {
  /** Where clones are, by the names of their repositories; null for none. */
  readonly clones: string | null;
  /** Repositories named one by one. */
  readonly paths: readonly string[];
  /** Whether what is missing is fetched, which needs the network. */
  readonly fetch: boolean;
}

/** @throws Error, as a sentence, where no clone has the commit that the labels are of. */
export function cloneFor({ repo, head }: LabelSet, { clones, paths, fetch }: Places): Clone {
  const [owner = '', name = ''] = repo.split('/');
  const usual = [`${owner}+${name}/repo`, `${owner}+${name}`, `${owner}__${name}`, repo, name, `${name}.git`];
  const folders = [...paths, ...(clones === null ? [] : usual.map((each) => path.join(clones, each)))];
  const found = folders.map(gitFolderOf).filter((folder) => folder !== null);
  const having = found.find((folder) => has(folder, head));
  if (having !== undefined) return { gitFolder: having, warning: warningOf(having) };
  if (fetch && clones !== null) {
    const folder = path.join(clones, `${owner}__${name}.git`);
    if (!existsSync(folder)) plainGit(clones, ['clone', '--bare', `https://github.com/${repo}`, folder]);
    if (has(folder, head)) return { gitFolder: folder, warning: null };
  }
  throw new Error(
    found.length === 0
      ? `${repo} is not here: give its path, or the folder of clones with --clones, or fetch it with --fetch.`
      : `${repo}: no clone has the commit ${head.slice(0, 10)} that the labels are of; fetch it.`,
  );
}

function gitFolderOf(folder: string): string | null {
  if (!existsSync(folder)) return null;
  try {
    const git = plainGit(folder, ['rev-parse', '--path-format=absolute', '--git-common-dir']).trim();
    // a folder inside some other repository is none of its own
    return [folder, path.join(folder, '.git')].some((each) => path.resolve(each) === git) ? git : null;
  } catch {
    return null;
  }
}

function has(gitFolder: string, commit: string): boolean {
  try {
    plainGit(gitFolder, ['cat-file', '-e', `${commit}^{commit}`]);
    return true;
  } catch {
    return false;
  }
}

function warningOf(gitFolder: string): string | null {
  const shallow = plainGit(gitFolder, ['rev-parse', '--is-shallow-repository']).trim() === 'true';
  if (shallow) return 'this is a shallow clone, so the labels of older commits are missed';
  return isPartial(gitFolder) ? 'this is a partial clone, so nothing is blamed where file contents are missing' : null;
}

function isPartial(gitFolder: string): boolean {
  return linesOf(plainGit(gitFolder, ['config', '--list', '--name-only'])).some((name) => /promisor$/i.test(name));
}

/** The last commits of all branches, the clone's own and those last seen on remotes. */
export function branchTips({ gitFolder }: Clone): string[] {
  const refs = ['refs/heads', 'refs/remotes'];
  return [...new Set(linesOf(plainGit(gitFolder, ['for-each-ref', '--format=%(objectname)', ...refs])))];
}
