import { execFile } from 'node:child_process';
import path from 'node:path';
import { root } from './paths';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line (dist/cli.js) as a script would: without a terminal. */
export function commandLine(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const command = [path.join(root, 'dist/cli.js'), ...args];
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, command, options, (error, stdout, stderr) => {
      const status = error ? Number(error.code ?? -1) : 0;
      resolve({ status, stdout, stderr });
    });
    child.stdin?.end();
  });
}
