import type { Tally } from './tally';

export interface MochaRun {
  files: readonly string[];
  /** default for a test that sets none, milliseconds */
  timeoutMs: number;
  /** takes the reporter's lines instead of the console */
  print?: (format: string, ...values: unknown[]) => void;
}

/**
 * Runs test files in this process; a failed hook counts as a failed test. `TEST_GREP` in the environment selects
 * the tests whose full title matches.
 */
export async function runMocha({ files, timeoutMs, print }: MochaRun): Promise<Tally> {
  const { default: Mocha } = await import('mocha');
  const grep = process.env['TEST_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: timeoutMs,
    forbidOnly: process.env['CI'] === 'true',
    ...(grep ? { grep } : {}),
    ...(print ? { color: false } : {}),
  });
  if (print) Mocha.reporters.Base.consoleLog = print;
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
}
