import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundRepository } from './root';

/** In a shallow clone git lists the commits that it was cut at in this file. */
export function shallowFileOf({ gitFolders }: FoundRepository): string {
  return join(gitFolders.at(-1) ?? '', 'shallow');
}

/** What files say that make commits look other than they are: the cuts of a shallow clone, and grafts. */
export async function readGuise(repository: FoundRepository): Promise<string> {
  const files = [shallowFileOf(repository), join(repository.gitFolders.at(-1) ?? '', 'info', 'grafts')];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return texts.join('\0');
}
