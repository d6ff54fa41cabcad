import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const MOST_OUTPUT = 2 ** 31;

/** git as a person would type it: nothing here is shared with src/sources. */
export function plainGit(folder: string, args: readonly string[], input = ''): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer: MOST_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** The same without waiting, for what is asked many times. */
export async function plainGitLines(folder: string, args: readonly string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder, maxBuffer: MOST_OUTPUT });
  return linesOf(stdout);
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
