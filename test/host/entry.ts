import { openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { filesIn } from '../support/files';
import { runMocha } from '../support/mocha';
import type { Tally } from '../support/tally';

const TEST_TIMEOUT_MS = 30_000;

/** Called by VS Code inside the extension host; throws when a test failed or none ran. */
export async function run(): Promise<void> {
  const tally = await tests();
  const { HOST_TEST_TALLY } = process.env;
  if (HOST_TEST_TALLY) writeFileSync(HOST_TEST_TALLY, JSON.stringify(tally));
  if (tally.passed + tally.failed === 0) throw new Error('No test ran.');
  if (tally.failed > 0) throw new Error(`Failed tests: ${tally.failed}.`);
}

async function tests(): Promise<Tally> {
  const { HOST_TEST_OUTPUT, HOST_TEST_FOLDER } = process.env;
  const files = filesIn(HOST_TEST_FOLDER ?? path.join(__dirname, 'suite'), '.test.js');
  // a debugger has its own console and names no file
  if (!HOST_TEST_OUTPUT) return runMocha({ files, timeoutMs: TEST_TIMEOUT_MS });
  const output = openSync(HOST_TEST_OUTPUT, 'a');
  const print = (...line: unknown[]) => writeSync(output, `${format(...line)}\n`);
  try {
    return await runMocha({ files, timeoutMs: TEST_TIMEOUT_MS, print });
  } catch (error) {
    print(error);
    throw error;
  }
}
