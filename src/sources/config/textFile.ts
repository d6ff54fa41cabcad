import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';

/** Bytes. */
const LARGEST = 1024 * 1024;

export type ReadText =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'missing' }
  /** A phrase whose subject is the file. */
  | { readonly state: 'unreadable'; readonly why: string };

/**
 * What a file of at most 1 MiB says, without its byte order mark.
 * @param link Whether it may be a link to the file.
 */
export async function readTextFile(path: string, { link }: { readonly link: boolean }): Promise<ReadText> {
  let file: FileHandle;
  try {
    if (!link && (await lstat(path)).isSymbolicLink())
      return { state: 'unreadable', why: 'is a link, which is not followed' };
    // a pipe must not make us wait for who writes to it
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | (link ? 0 : constants.O_NOFOLLOW));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { state: 'missing' } : unreadable(error);
  }
  try {
    const status = await file.stat();
    if (!status.isFile()) return { state: 'unreadable', why: 'is not a file' };
    if (status.size > LARGEST) return { state: 'unreadable', why: 'is larger than 1 MiB' };
    return { state: 'read', text: (await file.readFile('utf8')).replace(/^\uFEFF/, '') };
  } catch (error) {
    return unreadable(error);
  } finally {
    await file.close();
  }
}

function unreadable(error: unknown): ReadText {
  return { state: 'unreadable', why: `can't be read (${codeOf(error)})` };
}

/** Of an error of the file system: `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
