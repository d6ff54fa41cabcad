import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Shell scripts stand in for git only where there is a shell. */
export const hasShell = process.platform !== 'win32';

/** A program to call instead of git: the lines of a shell script, after which it does what git does. */
export async function gitShim(folder: string, ...lines: readonly string[]): Promise<string> {
  const program = path.join(folder, 'git shim');
  await writeFile(program, ['#!/bin/sh', ...lines, 'exec git "$@"', ''].join('\n'));
  await chmod(program, 0o755);
  return program;
}
