import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Of the names, sizes and times of all that git keeps of a repository. */
export function fingerprintOf(folder: string): string {
  const command = ['rev-parse', '--path-format=absolute', '--git-common-dir'];
  const gitDir = execFileSync('git', command, { cwd: folder, encoding: 'utf8' }).trim();
  const hash = createHash('sha256');
  for (const file of (readdirSync(gitDir, { recursive: true }) as string[]).toSorted()) {
    const { size, mtimeMs } = statSync(path.join(gitDir, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
