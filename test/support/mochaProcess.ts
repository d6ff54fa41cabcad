import { spawn } from 'node:child_process';
import path from 'node:path';
import { onExit } from './onExit';
import { root } from './paths';
import { oneFailed, type Tally } from './tally';
import { readTally } from './tallyFile';
import { temporaryFolder } from './temporaryFolder';

export interface MochaProcess {
  files: readonly string[];
  /** default for one test, milliseconds */
  timeoutMs: number;
  /** for all of them, seconds; then the process is stopped and counts as failed */
  deadlineSeconds: number;
}

const KILL_MS = 10_000;

/** Runs test files in a process of their own, so that one that crashes or never ends harms no other step. */
export async function runMochaProcess({ files, timeoutMs, deadlineSeconds }: MochaProcess): Promise<Tally> {
  const folder = temporaryFolder();
  const result = path.join(folder.path, 'tally.json');
  const script = path.join(root, 'test/support/mochaChild.ts');
  const args = ['--import', 'tsx', script, result, String(timeoutMs), ...files];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const forget = onExit(() => child.kill('SIGTERM'));
  let killer: NodeJS.Timeout | undefined;
  const deadline = setTimeout(() => {
    console.error(`The tests did not end within ${deadlineSeconds} s and were stopped.`);
    child.kill('SIGTERM');
    killer = setTimeout(() => child.kill('SIGKILL'), KILL_MS);
  }, deadlineSeconds * 1000);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    return tallyOf(result, exitCode);
  } finally {
    clearTimeout(deadline);
    clearTimeout(killer);
    forget();
    folder.remove();
  }
}

function tallyOf(file: string, exitCode: number | null): Tally {
  const tally = readTally(file);
  if (tally) return exitCode === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  console.error(`The test process ended with ${exitCode ?? 'a signal'} before it could report.`);
  return oneFailed;
}
