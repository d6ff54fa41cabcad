import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where what was learnt of histories is kept between runs. */
export function historiesFolder(): string {
  return join(cacheFolder(process.platform, process.env, homedir()), 'team-momentum', 'histories');
}

/** Where programs of this user keep what they could make again. */
export function cacheFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (platform === 'win32') return LOCALAPPDATA || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  // by the specification, a relative path doesn't count
  return XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(home, '.cache');
}
