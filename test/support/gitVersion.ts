import { execFileSync } from 'node:child_process';

const [, major, minor] = /(\d+)\.(\d+)/.exec(execFileSync('git', ['version'], { encoding: 'utf8' })) ?? [];

/** Whether the git that the tests run with is 2.`least` or later. */
export function gitIsFrom(least: number): boolean {
  return Number(major) > 2 || Number(minor) >= least;
}
