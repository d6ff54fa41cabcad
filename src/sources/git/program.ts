import { accessSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * A program by its whole path, where only its name is given: Windows looks into the folder that it is run in before the
 * PATH, and a repository must not bring its own git. Elsewhere the PATH alone counts, and the name stays.
 */
export function programOf(
  name: string,
  platform: NodeJS.Platform = process.platform,
  searchPath = process.env['PATH'] ?? '',
  isThere: (file: string) => boolean = canBeRead,
): string {
  if (platform !== 'win32' || win32.basename(name) !== name || posix.basename(name) !== name) return name;
  const file = win32.extname(name) === '' ? `${name}.exe` : name;
  const places = searchPath.split(win32.delimiter).filter((folder) => win32.isAbsolute(folder));
  // what is nowhere on the PATH must not be found in the repository either
  return places.map((folder) => win32.join(folder, file)).find(isThere) ?? win32.join('C:\\', 'nowhere', file);
}

function canBeRead(file: string): boolean {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
}
