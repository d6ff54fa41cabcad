import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';

/** Where what was learnt of histories is kept between runs; null where there is no place for it. */
export function historiesFolder(): string | null {
  const folder = cacheFolder(process.platform, process.env, homeFolder());
  return folder && join(folder, 'team-momentum', 'histories');
}

/**
 * Where programs of this user keep what they could make again. Relative paths don't count, as the XDG specification has
 * it: they would lead into whatever folder this was started in, a repository perhaps.
 */
export function cacheFolder(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string | null,
): string | null {
  const { isAbsolute, join: joined } = platform === 'win32' ? win32 : posix;
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  const own = platform === 'win32' ? LOCALAPPDATA : platform === 'darwin' ? undefined : XDG_CACHE_HOME;
  if (own !== undefined && isAbsolute(own)) return own;
  if (home === null || !isAbsolute(home)) return null;
  if (platform === 'win32') return joined(home, 'AppData', 'Local');
  return platform === 'darwin' ? joined(home, 'Library', 'Caches') : joined(home, '.cache');
}

function homeFolder(): string | null {
  try {
    return homedir();
  } catch {
    // HOME isn't set, and the system doesn't know the user
    return null;
  }
}
