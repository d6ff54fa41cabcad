import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

/** What lies at a path of a work tree. `outside`: where a symbolic link leads to, or the path itself. */
export type WorkFile = 'file' | 'gone' | 'outside' | 'noFile';

/**
 * Looks at a path of a repository with its symbolic links followed, and reads nothing of it.
 * @param path From the root, with slashes.
 * @throws What the file system does, unless there is nothing.
 */
export async function workFileAt(root: string, path: string): Promise<WorkFile> {
  try {
    const [base, place] = await Promise.all([realpath(root), realpath(join(root, path))]);
    if (!isInside(base, place)) return 'outside';
    return (await stat(place)).isFile() ? 'file' : 'noFile';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return 'gone';
    throw error;
  }
}

function isInside(base: string, place: string): boolean {
  const way = relative(base, place);
  // another drive has no way that leads there
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
