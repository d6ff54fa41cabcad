import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Git } from './git';

/** What a repository is, besides its refs and objects. */
export interface RepositoryState {
  /** The name of its folder (of a bare one without `.git`). */
  readonly name: string;
  /** Where a shallow clone lists the commits that it was cut at; null in a whole one. */
  readonly shallowFile: string | null;
  /** What files say that make commits look other than they are: the cuts and the grafts. */
  readonly guises: string;
}

export async function readState(git: Git, root: string): Promise<RepositoryState> {
  const questions = ['--is-bare-repository', '--is-shallow-repository', '--git-path', 'shallow'];
  const text = await git.text(['rev-parse', ...questions]);
  const [bare, shallow, ...path] = text.replace(/\r?\n$/, '').split('\n');
  const file = resolve(root, path.join('\n'));
  const files = [file, join(dirname(file), 'info/grafts')];
  const guises = await Promise.all(files.map((each) => readFile(each, 'utf8').catch(() => '')));
  return {
    name: bare === 'true' ? basename(root, '.git') : basename(root),
    shallowFile: shallow === 'true' ? file : null,
    guises: guises.join('\0'),
  };
}
