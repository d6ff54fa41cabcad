import { execFileSync } from 'node:child_process';

/** Runs git as some developer would. */
export function gitIn(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    cwd: folder,
    stdio: 'pipe',
  });
}
