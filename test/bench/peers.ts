import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Subject } from './subject';
import { type Timed, timed } from './timed';

// What one would read a history with instead. git-truck, an analyser, is not on the npm registry.

/** So many commits are read with isomorphic-git; longer histories are reckoned from them. */
export const SAMPLE = 1000;

/** simple-git's own log() with the files of each commit. Null where it breaks: its output must fit into one string. */
export function simpleGitLog({ folder, mainline }: Subject, children: string): Timed | null {
  try {
    return timed(process.execPath, [path.join(children, 'simpleGitLog.js'), folder, mainline, '--tags']);
  } catch {
    return null;
  }
}

/** Seconds of CPU that isomorphic-git's log() takes, without files: a start, and a sample's time for each commit. */
export function isomorphicGitCpu({ folder, mainline, commits }: Subject, children: string): number | null {
  const gitDir = execFileSync('git', ['rev-parse', '--absolute-git-dir'], { cwd: folder, encoding: 'utf8' }).trim();
  const script = path.join(children, 'isomorphicLog.js');
  const read = (depth: number) => timed(process.execPath, [script, gitDir, mainline, String(depth)]).cpu;
  try {
    const size = Math.min(SAMPLE, commits - 1);
    const [one, sample] = [read(1), read(1 + size)];
    return one === null || sample === null ? null : one + ((sample - one) * (commits - 1)) / size;
  } catch {
    return null;
  }
}
