import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Tally } from '../support/tally';
import { readTally } from '../support/tallyFile';
import { temporaryFolder } from '../support/temporaryFolder';
import type { HostResult, HostRun } from './hostRun';
import { releaseOf } from './version';

/**
 * What the tests in a host leave for us: the reporter's lines and the numbers, in two files.
 * The console is no way out: VS Code decorates and swallows its lines.
 */
export interface Witness {
  /** scratch space that lives as long as the run */
  folder: string;
  env: NodeJS.ProcessEnv;
  /** the result, if exit code and numbers agree; otherwise at least one failure */
  result(exitCode: number): HostResult;
  dispose(): void;
}

const FOLLOW_MS = 150;

export function witness(run: HostRun): Witness {
  const folder = temporaryFolder();
  const output = path.join(folder.path, 'output.txt');
  const tally = path.join(folder.path, 'tally.json');
  writeFileSync(output, '');
  const file = openSync(output, 'r');
  const buffer = Buffer.alloc(64 * 1024);
  const follow = () => {
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      process.stdout.write(buffer.toString('utf8', 0, size));
    }
  };
  const timer = setInterval(follow, FOLLOW_MS);
  return {
    folder: folder.path,
    env: {
      ...run.env,
      HOST_TEST_OUTPUT: output,
      HOST_TEST_TALLY: tally,
      HOST_TEST_RELEASE: releaseOf[run.version],
      ...(run.tests ? { HOST_TEST_FOLDER: run.tests } : {}),
    },
    result(exitCode) {
      follow();
      const left = readTally(tally);
      if (!left) console.error(`The host ended with ${exitCode} and left no result.`);
      return agree(exitCode, left);
    },
    dispose() {
      clearInterval(timer);
      closeSync(file);
      folder.remove();
    },
  };
}

/** Two witnesses, exit code and numbers: a run is good only if both say so. */
export function agree(exitCode: number, tally: Tally | undefined): HostResult {
  if (!tally) return { passed: 0, failed: 1, skipped: 0, exitCode: exitCode || 1 };
  if (exitCode !== 0 && tally.failed === 0) return { ...tally, failed: 1, exitCode };
  return { ...tally, exitCode: tally.failed > 0 ? exitCode || 1 : exitCode };
}
