import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathMatcher, WILDCARD, withContents } from '../../core/globs';

export interface NamedFiles {
  /** Paths from the root, as git writes them, in their order. */
  readonly files: readonly string[];
  /** The globs that name none. */
  readonly idle: readonly string[];
  /** Not all folders were looked into: there are too many. */
  readonly cut: boolean;
}

/** More than a repository has that keeps such files at hand. */
const MOST_FOLDERS = 20_000;
const NEVER_ENTERED = new Set(['.git', 'node_modules']);

/**
 * The YAML files below a folder that globs name. Links to folders are not followed.
 * @param root The repository's top folder.
 */
export async function filesNamed(root: string, globs: readonly string[], signal?: AbortSignal): Promise<NamedFiles> {
  const mayLieIn = globs.map(foldersOf);
  const isNamed = pathMatcher(globs);
  const files: string[] = [];
  const folders = [''];
  let looked = 0;
  for (; looked < MOST_FOLDERS; looked += 1) {
    const folder = folders.pop();
    if (folder === undefined) break;
    signal?.throwIfAborted();
    for (const entry of await entriesOf(path.join(root, folder))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (/\.ya?ml$/.test(name) && isNamed(name)) files.push(name);
      } else if (!NEVER_ENTERED.has(entry.name) && mayLieIn.some((may) => may(name))) folders.push(name);
    }
  }
  return {
    files: files.toSorted(),
    idle: globs.filter((glob) => !files.some(pathMatcher([glob]))),
    cut: folders.length > 0,
  };
}

/** What can't be listed holds nothing that we may read. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether files that a glob names may lie in or below a folder. */
function foldersOf(glob: string): (folder: string) => boolean {
  const parts = withContents(glob).split('/');
  const open = parts.findIndex((part) => WILDCARD.test(part));
  const above = parts.slice(0, open < 0 ? -1 : open);
  const deepest = glob.includes('**') || parts.at(-1) === '**' ? Number.POSITIVE_INFINITY : parts.length - 1;
  return (folder) => {
    const names = folder.split('/');
    return names.length <= deepest && above.slice(0, names.length).every((name, i) => name === names[i]);
  };
}
