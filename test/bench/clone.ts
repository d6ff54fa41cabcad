import { execFileSync } from 'node:child_process';
import type { Subject } from './subject';

/** A bare repository with the same refs that borrows the objects: what happens to it doesn't touch the other one. */
export function cloneSharing(folder: string, to: string): void {
  execFileSync('git', ['clone', '--quiet', '--mirror', '--shared', folder, to], { stdio: 'pipe' });
}

/** One more commit on the mainline, so many seconds after the last one of the repository as it was cloned. */
export function addCommit({ folder, mainline, asOf }: Subject, number: number): void {
  const message = `Another change ${number}`;
  const input = [
    `commit ${mainline}`,
    `committer Ada <ada@example.com> ${asOf - 1800 + number} +0000`,
    `data ${message.length}\n${message}`,
    `from ${mainline}^0`,
    `M 100644 inline another.txt\ndata ${message.length}\n${message}\n`,
  ].join('\n');
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input, stdio: 'pipe' });
}
