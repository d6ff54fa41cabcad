import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import type { Trust } from './server/server';
import type { Settings } from './server/settings';

/** A way to open VS Code, and the tests that hold in it. */
export interface Scenario {
  name: string;
  /** the folder of `*.test.ts` below test/host, without the folders below it */
  tests: string;
  trust: Trust;
  machineSettings?: Settings;
}

export const scenarios: readonly Scenario[] = [
  { name: 'a trusted folder', tests: 'suite', trust: 'granted' },
  { name: 'Restricted Mode', tests: 'suite/restricted', trust: 'asked' },
];

/** A new git repository of one commit. */
export function newRepository(): TemporaryFolder {
  const folder = temporaryFolder();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, stdio: 'pipe' });
  writeFileSync(path.join(folder.path, 'README.md'), '# A project\n');
  git('init', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--message', 'Begin');
  return folder;
}
