import os from 'node:os';

/** The server's environment: nothing of this user's home or git configuration, and no extension marketplace. */
export function environment(dataDir: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: dataDir,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: os.devNull,
    EXTENSIONS_GALLERY: '{}',
    ...more,
  };
}
