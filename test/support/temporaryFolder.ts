import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from './onExit';

export interface TemporaryFolder {
  path: string;
  remove(): void;
}

/** A new folder, gone at the latest when this process ends. */
export function temporaryFolder(): TemporaryFolder {
  // short: a socket's path, somewhere below it, may have only 103 characters on macOS
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tm-'));
  // retries: a process that has just been killed may still write its last files
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = onExit(remove);
  return {
    path: folder,
    remove() {
      forget();
      remove();
    },
  };
}
